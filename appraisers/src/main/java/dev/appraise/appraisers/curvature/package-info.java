/** Second derivatives that several criteria share. */
@NullMarked
package dev.appraise.appraisers.curvature;

import org.jspecify.annotations.NullMarked;
