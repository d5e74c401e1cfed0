/** Networks as files. */
@NullMarked
package dev.appraise.core.store;

import org.jspecify.annotations.NullMarked;
