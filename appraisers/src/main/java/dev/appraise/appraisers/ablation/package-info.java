/**
 * Error ablation: the exact change of a network's error when one connection is zeroed, for every connection, without a
 * forward pass a connection.
 *
 * <p>Zeroing the connection from i to j changes nothing upstream, and nothing in its own layer but unit j. So, on one
 * sample, the loss is a function of <em>one</em> number: the change t of unit j's activation. {@link
 * dev.appraise.appraisers.ablation.ErrorAblation} uses this in two ways, over chunks of samples:
 *
 * <ul>
 *   <li>{@link dev.appraise.appraisers.ablation.LineWalk}, in float, where there are only ReLU and linear units from the
 *       connection on: the outputs are piecewise linear in t. All connections into a unit share the piece that holds t =
 *       0 ({@link dev.appraise.appraisers.ablation.Tangent}), and there the loss is one short polynomial in t ({@link
 *       dev.appraise.appraisers.ablation.LossExpansion}) that does not know of classes any more. Those few that lie
 *       beyond a kink get the piece that they lie on.
 *   <li>{@link dev.appraise.appraisers.ablation.ColumnWalk}, in double, for any activations: each connection on all
 *       samples together; the differences of the activations are carried through the layers after it.
 * </ul>
 *
 * <p>The inner loops come in plain Java and with the Vector API ({@link dev.appraise.appraisers.ablation.Kernels}).
 */
@NullMarked
package dev.appraise.appraisers.ablation;

import org.jspecify.annotations.NullMarked;
