/** What is measured: appraisal, training, inference and Levenberg-Marquardt. */
@NullMarked
package dev.appraise.microbench.bench;

import org.jspecify.annotations.NullMarked;
