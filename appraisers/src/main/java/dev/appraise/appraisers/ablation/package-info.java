/**
 * Error ablation: the exact change of a network's error when one connection is zeroed, for every connection, without a
 * forward pass a connection.
 *
 * <p>Zeroing the connection from i to j changes nothing upstream, and nothing in its own layer but unit j. So, on one
 * sample, the loss is a function of <em>one</em> number: the change t of unit j's activation. {@link
 * dev.appraise.appraisers.ablation.ErrorAblation} uses this in two ways, over chunks of samples:
 *
 * <ul>
 *   <li>Where there are only ReLU and linear units from the connection on, the outputs are piecewise linear in t. All
 *       connections into a unit share the piece that holds t = 0, and on it the loss is one power series in t ({@link
 *       dev.appraise.appraisers.ablation.LossSeries}) that does not know of classes any more. {@link
 *       dev.appraise.appraisers.ablation.LineLayers} makes the series of all units from the slopes of the outputs, in
 *       double; {@link dev.appraise.appraisers.ablation.LineWalk} evaluates them in float, neighbouring units side by
 *       side: for one input of one sample they differ in nothing but weight and series, so that nothing is gathered or
 *       scattered. The shifts for which a series does not hold (the rest of the network bends, or they are large) are
 *       found by {@link dev.appraise.appraisers.ablation.FarWalk}; they get the piece that they lie on ({@link
 *       dev.appraise.appraisers.ablation.PieceResponse}).
 *   <li>{@link dev.appraise.appraisers.ablation.ColumnWalk}, in double, for any activations: each connection on all
 *       samples together; the differences of the activations are carried through the layers after it.
 * </ul>
 *
 * <p>The inner loops come in plain Java and with the Vector API ({@link dev.appraise.appraisers.ablation.Kernels}).
 */
@NullMarked
package dev.appraise.appraisers.ablation;

import org.jspecify.annotations.NullMarked;
