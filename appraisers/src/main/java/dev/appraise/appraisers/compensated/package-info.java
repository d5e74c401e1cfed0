/**
 * Compensated ablation: the exact change of the error when a connection is zeroed and the others have made up for it by
 * the step of optimal brain surgeon. As a criterion, and as the method that takes the step too.
 */
@NullMarked
package dev.appraise.appraisers.compensated;

import org.jspecify.annotations.NullMarked;
