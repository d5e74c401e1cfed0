/** Starting weights. */
@NullMarked
package dev.appraise.core.init;

import org.jspecify.annotations.NullMarked;
