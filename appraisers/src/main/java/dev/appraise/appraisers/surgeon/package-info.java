/**
 * Optimal brain surgeon: what is left of the change of the error once all other weights and biases have made up for a
 * connection as well as a quadratic model lets them.
 */
@NullMarked
package dev.appraise.appraisers.surgeon;

import org.jspecify.annotations.NullMarked;
