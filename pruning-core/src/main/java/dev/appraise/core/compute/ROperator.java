package dev.appraise.core.compute;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;

/**
 * The exact product of the Hessian with a direction: how the gradient changes as the weights move along it. Pearlmutter,
 * "Fast Exact Multiplication by the Hessian", Neural Computation 6(1), 1994. Costs about two gradients.
 */
final class ROperator {
    private final Gemm gemm;
    private final Network network;
    private final Gradient direction;
    private final float[][] given;
    private final float[][] moved;
    private final float[][] movedSums;

    /** @param capacity most samples in one {@link #add} */
    ROperator(Gemm gemm, Network network, Gradient direction, int capacity) {
        this.gemm = gemm;
        this.network = network;
        this.direction = direction;
        given = new float[network.depth()][];
        moved = new float[network.depth()][];
        movedSums = new float[network.depth()][];
        for (int l = 0; l < network.depth(); l++) {
            given[l] = new float[capacity * network.layer(l).outputs()];
            moved[l] = new float[given[l].length];
            movedSums[l] = new float[given[l].length];
        }
    }

    /** Adds the product for {@code scale} times the sum of the losses of some samples. */
    void add(
            Loss loss,
            float[] inputs,
            int inputOffset,
            float[] targets,
            int targetOffset,
            int size,
            double scale,
            Gradient product) {
        Operand samples = new Operand(inputs, inputOffset, false);
        forward(samples, size);
        backward(loss, samples, targets, targetOffset, size, scale, product);
    }

    private void forward(Operand samples, int size) {
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            Operand input = l == 0 ? samples : Operand.plain(given[l - 1]);
            Operand weights = Operand.transposed(layer.connections().values());
            Operand along = Operand.transposed(direction.weights()[l]);
            int count = size * layer.outputs();
            gemm.multiply(size, layer.outputs(), layer.inputs(), input, weights, 0, given[l]);
            Activate.withBias(layer.activation(), given[l], layer.bias(), size, given[l]);
            gemm.multiply(size, layer.outputs(), layer.inputs(), input, along, 0, movedSums[l]);
            if (l > 0) {
                Operand movedInput = Operand.plain(moved[l - 1]);
                gemm.multiply(size, layer.outputs(), layer.inputs(), movedInput, weights, 1, movedSums[l]);
            }
            Activate.withBias(Activation.LINEAR, movedSums[l], direction.biases()[l], size, moved[l]);
            Activate.timesSlope(layer.activation(), given[l], count, moved[l]);
        }
    }

    private void backward(
            Loss loss, Operand samples, float[] targets, int targetOffset, int size, double scale, Gradient product) {
        int last = network.depth() - 1;
        float[] delta = new float[size * network.outputs()];
        float[] movedDelta = new float[delta.length];
        LossSlopes.first(loss, given[last], targets, targetOffset, size, network.outputs(), scale, delta);
        LossSlopes.second(loss, given[last], moved[last], size, network.outputs(), scale, movedDelta);
        for (int l = last; l >= 0; l--) {
            Layer layer = network.layer(l);
            throughActivation(layer.activation(), l, delta, movedDelta);
            addTo(product, l, l == 0 ? samples : Operand.plain(given[l - 1]), size, delta, movedDelta);
            if (l > 0) {
                Operand weights = Operand.plain(layer.connections().values());
                Operand along = Operand.plain(direction.weights()[l]);
                float[] before = new float[size * layer.inputs()];
                float[] movedBefore = new float[before.length];
                multiply(size, layer, Operand.plain(delta), weights, 0, before);
                multiply(size, layer, Operand.plain(movedDelta), weights, 0, movedBefore);
                multiply(size, layer, Operand.plain(delta), along, 1, movedBefore);
                delta = before;
                movedDelta = movedBefore;
            }
        }
    }

    private void multiply(int size, Layer layer, Operand delta, Operand weights, float beta, float[] into) {
        gemm.multiply(size, layer.inputs(), layer.outputs(), delta, weights, beta, into);
    }

    private void throughActivation(Activation activation, int l, float[] delta, float[] movedDelta) {
        for (int i = 0; i < delta.length; i++) {
            double slope = activation.slope(given[l][i]);
            double curvature = activation.curvature(given[l][i]);
            movedDelta[i] = (float) (slope * movedDelta[i] + curvature * movedSums[l][i] * delta[i]);
            delta[i] = (float) (slope * delta[i]);
        }
    }

    private void addTo(Gradient product, int l, Operand input, int size, float[] delta, float[] movedDelta) {
        Layer layer = network.layer(l);
        float[] weights = product.weights()[l];
        gemm.multiply(layer.outputs(), layer.inputs(), size, Operand.transposed(movedDelta), input, 1, weights);
        if (l > 0) {
            Operand movedInput = Operand.plain(moved[l - 1]);
            gemm.multiply(layer.outputs(), layer.inputs(), size, Operand.transposed(delta), movedInput, 1, weights);
        }
        Activate.addColumnSums(movedDelta, size, product.biases()[l]);
    }
}
