/** {@code appraise bench}. */
@NullMarked
package dev.appraise.microbench.cli;

import org.jspecify.annotations.NullMarked;
