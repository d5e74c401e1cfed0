/** The first-order Taylor criterion. */
@NullMarked
package dev.appraise.appraisers.taylor;

import org.jspecify.annotations.NullMarked;
