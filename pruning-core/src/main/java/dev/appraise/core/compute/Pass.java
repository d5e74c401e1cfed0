package dev.appraise.core.compute;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.util.Arrays;

/**
 * Forward and backward passes of a few samples through networks of one shape, in memory that is allocated once. Not
 * thread-safe.
 */
public final class Pass {
    private final Gemm gemm;
    private final Dropout dropout;
    private final float[][] fed;
    private final float[][] dropped;
    private final float[][] given;
    private final float[][] deltas;
    private int offset;
    private int size;

    /**
     * @param network the shape
     * @param capacity most samples in a pass
     * @param dropout what to drop in each forward pass
     */
    public Pass(Gemm gemm, Network network, int capacity, Dropout dropout) {
        this.gemm = gemm;
        this.dropout = dropout;
        int depth = network.depth();
        fed = new float[depth][];
        dropped = new float[depth][];
        given = new float[depth][];
        deltas = new float[depth][];
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            dropped[l] = new float[dropout.drops(l) ? capacity * layer.inputs() : 0];
            given[l] = new float[capacity * layer.outputs()];
            deltas[l] = new float[capacity * layer.outputs()];
        }
    }

    Pass(Gemm gemm, Network network, int capacity) {
        this(gemm, network, capacity, Dropout.none(network));
    }

    /**
     * Computes the outputs of some samples.
     *
     * @param inputs {@code [size][inputs]} starting at {@code start}; must not change before {@link #backward}
     * @return {@code [size][outputs]} at the start of an array that the next pass overwrites
     */
    public float[] forward(Network network, float[] inputs, int start, int samples) {
        size = samples;
        offset = start;
        fed[0] = inputs;
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            if (l > 0) {
                fed[l] = given[l - 1];
            }
            if (dropout.drops(l)) {
                dropout.apply(l, fed[l], l == 0 ? offset : 0, size * layer.inputs(), dropped[l]);
                fed[l] = dropped[l];
            }
            Operand weights = Operand.transposed(layer.connections().values());
            gemm.multiply(size, layer.outputs(), layer.inputs(), input(l), weights, 0, given[l]);
            Activate.withBias(layer.activation(), given[l], layer.bias(), size, given[l]);
        }
        return given[network.depth() - 1];
    }

    /**
     * Adds to a gradient that of {@code scale} times the sum of the last forward pass's losses.
     *
     * @param targets {@code [size][outputs]} starting at {@code targetOffset}
     * @param fresh whether to overwrite the gradient instead
     */
    public void backward(
            Network network,
            Loss loss,
            float[] targets,
            int targetOffset,
            double scale,
            boolean fresh,
            Gradient gradient) {
        int last = network.depth() - 1;
        LossSlopes.first(loss, given[last], targets, targetOffset, size, network.outputs(), scale, deltas[last]);
        for (int l = last; l >= 0; l--) {
            Layer layer = network.layer(l);
            Activate.timesSlope(layer.activation(), given[l], size * layer.outputs(), deltas[l]);
            addTo(gradient, l, layer, fresh);
            if (l > 0) {
                Operand weights = Operand.plain(layer.connections().values());
                gemm.multiply(
                        size, layer.inputs(), layer.outputs(), Operand.plain(deltas[l]), weights, 0, deltas[l - 1]);
                if (dropout.drops(l)) {
                    dropout.backward(l, deltas[l - 1], size * layer.inputs());
                }
            }
        }
    }

    private void addTo(Gradient gradient, int l, Layer layer, boolean fresh) {
        gemm.multiply(
                layer.outputs(),
                layer.inputs(),
                size,
                Operand.transposed(deltas[l]),
                input(l),
                fresh ? 0 : 1,
                gradient.weights()[l]);
        if (fresh) {
            Arrays.fill(gradient.biases()[l], 0);
        }
        Activate.addColumnSums(deltas[l], size, gradient.biases()[l]);
    }

    private Operand input(int l) {
        return new Operand(fed[l], l == 0 && !dropout.drops(0) ? offset : 0, false);
    }
}
