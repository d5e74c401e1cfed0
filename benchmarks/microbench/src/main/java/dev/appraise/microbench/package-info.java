/** Measurements of the kernels with JMH. */
@NullMarked
package dev.appraise.microbench;

import org.jspecify.annotations.NullMarked;
