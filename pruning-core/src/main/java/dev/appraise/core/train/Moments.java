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
            int offset = network.offset(l);
            int end = network.offset(l + 1);
            for (int c = connections.nextSetBit(offset); c >= 0 && c < end; c = connections.nextSetBit(c + 1)) {
                moments.weights()[l][place(network, l, c - offset)] = 0;
            }
        }
    }

    /** Where the number of a layer's connection lies. */
    static int place(Network network, int l, int connection) {
        Layer layer = network.layer(l);
        return l == 0 ? connection % layer.inputs() * layer.outputs() + connection / layer.inputs() : connection;
    }

    private static float[][] copy(float[][] values) {
        return Arrays.stream(values).map(float[]::clone).toArray(float[][]::new);
    }
}
