/** Blended appraisal: between the size of a weight and the effect of its loss. */
@NullMarked
package dev.appraise.appraisers.blended;

import org.jspecify.annotations.NullMarked;
