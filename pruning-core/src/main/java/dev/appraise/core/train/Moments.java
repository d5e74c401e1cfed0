package dev.appraise.core.train;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.util.Arrays;
import java.util.BitSet;

/** What optimisers remember: a number for each weight and bias. */
final class Moments {
    private Moments() {}

    static Gradient copy(Gradient moments) {
        return new Gradient(copy(moments.weights()), copy(moments.biases()));
    }

    /** Sets the numbers of some connections to 0. */
    static void clear(Gradient moments, Network network, BitSet connections) {
        for (int l = 0; l < network.depth(); l++) {
            int offset = network.offset(l);
            int end = network.offset(l + 1);
            for (int c = connections.nextSetBit(offset); c >= 0 && c < end; c = connections.nextSetBit(c + 1)) {
                moments.weights()[l][c - offset] = 0;
            }
        }
    }

    private static float[][] copy(float[][] values) {
        return Arrays.stream(values).map(float[]::clone).toArray(float[][]::new);
    }
}
