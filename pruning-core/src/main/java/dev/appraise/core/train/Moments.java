package dev.appraise.core.train;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What optimisers remember: a number for each weight and bias. Those of the first layer's weights lie by input,
 * {@code [inputs][outputs]}, as these are trained; see {@link dev.appraise.core.compute.FirstLayer}.
 */
final class Moments {
    /** A step by this is lost in any weight, even if Adam divides it by its epsilon. */
    private static final float TINY = 1e-24f;

    private Moments() {}

    /**
     * Rounds to whole 1e-31. The moments of what has no gradient any more would shrink to denormal numbers, and they and their
     * products with learning rates are some ten times slower to reckon with.
     */
    static float withoutTiny(float x) {
        return x + TINY - TINY;
    }

    static Gradient copy(Gradient moments) {
        return new Gradient(copy(moments.weights()), copy(moments.biases()));
    }

    /** Sets the numbers of some connections to 0. */
    static void clear(Gradient moments, Network network, BitSet connections) {
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            float[] numbers = moments.weights()[l];
            for (int j = 0; j < layer.outputs(); j++) {
                int row = j * layer.inputs();
                int from = network.offset(l) + row;
                int end = from + layer.inputs();
                for (int c = connections.nextSetBit(from); c >= 0 && c < end; c = connections.nextSetBit(c + 1)) {
                    int i = c - from;
                    numbers[l == 0 ? i * layer.outputs() + j : row + i] = 0;
                }
            }
        }
    }

    /** Sets the numbers of what is pruned to 0. */
    static void clear(Gradient moments, PrunedConnections pruned) {
        for (int l = 0; l < moments.weights().length; l++) {
            pruned.clear(l, 0, moments.weights()[l].length, moments.weights()[l]);
        }
    }

    private static float[][] copy(float[][] values) {
        return Arrays.stream(values).map(float[]::clone).toArray(float[][]::new);
    }
}
