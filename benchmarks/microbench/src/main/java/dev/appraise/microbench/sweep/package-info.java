/** How the time of an appraisal grows. */
@NullMarked
package dev.appraise.microbench.sweep;

import org.jspecify.annotations.NullMarked;
