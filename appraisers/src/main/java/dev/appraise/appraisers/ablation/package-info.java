/**
 * Error ablation: the exact change of a network's error when one connection is zeroed, for every connection, without a
 * forward pass a connection.
 *
 * <p>Zeroing the connection from i to j changes nothing upstream, and nothing in its own layer but unit j. So, on one
 * sample, the loss is a function of <em>one</em> number: the change t of unit j's activation. {@link
 * dev.appraise.appraisers.ablation.ErrorAblation} walks the layers and the samples in chunks,
 * {@link dev.appraise.appraisers.ablation.UnitWalk} finds the t of every connection into a unit, and a
 * {@link dev.appraise.appraisers.ablation.Response} turns the t of one unit and sample into changes of the loss:
 *
 * <ul>
 *   <li>{@link dev.appraise.appraisers.ablation.OutputResponse}: the unit is an output; closed form.
 *   <li>{@link dev.appraise.appraisers.ablation.DenseResponse}: any activations, any depth; a rank-one update of the next
 *       layer, then the differences are carried through the rest.
 *   <li>{@link dev.appraise.appraisers.ablation.PiecewiseLinearResponse}: at most one ReLU layer between the unit and
 *       linear outputs; the outputs are piecewise linear in t, in float.
 * </ul>
 */
@NullMarked
package dev.appraise.appraisers.ablation;

import org.jspecify.annotations.NullMarked;
