/** What is reported of a network: how well it fits or classifies, and how small it is. */
@NullMarked
package dev.appraise.core.measure;

import org.jspecify.annotations.NullMarked;
