package dev.appraise.api.pruning;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;

/**
 * A number for each weight and bias of a network: a gradient, or a direction in weight space.
 *
 * <p>Gradients are <em>dense</em>: a pruned connection has the derivative that it would have if it lived with weight 0.
 *
 * @param weights {@code [layer]}, each {@code [outputs][inputs]} row-major
 * @param biases {@code [layer]}, each {@code [outputs]}
 */
public record Gradient(float[][] weights, float[][] biases) {
    /** All zero, in the shape of a network. */
    public static Gradient zeros(Network network) {
        float[][] weights = new float[network.depth()][];
        float[][] biases = new float[network.depth()][];
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            weights[l] = new float[layer.connections().size()];
            biases[l] = new float[layer.outputs()];
        }
        return new Gradient(weights, biases);
    }

    /** Sum over all weights and biases of the product with another of the same shape. */
    public double dot(Gradient other) {
        double sum = 0;
        for (int l = 0; l < weights.length; l++) {
            sum += dot(weights[l], other.weights[l]) + dot(biases[l], other.biases[l]);
        }
        return sum;
    }

    private static double dot(float[] first, float[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += (double) first[i] * second[i];
        }
        return sum;
    }
}
