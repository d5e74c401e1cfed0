/**
 * Feed-forward networks whose connections can be pruned.
 *
 * <p>Weights are plain {@code float[]}, row-major {@code [outputs][inputs]}, so that kernels and linear-algebra
 * libraries read the same memory. Connections are numbered through the whole network: layer by layer from the input,
 * row-major within a layer. Strategies speak of {@link dev.appraise.api.network.Connections}; only compute kernels know
 * kinds of {@link dev.appraise.api.network.Layer}.
 */
@NullMarked
package dev.appraise.api.network;

import org.jspecify.annotations.NullMarked;
