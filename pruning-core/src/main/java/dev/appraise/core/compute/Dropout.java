package dev.appraise.core.compute;

import dev.appraise.api.network.Network;
import dev.appraise.core.random.SeededRandom;
import java.util.random.RandomGenerator;

/**
 * Inverted dropout: while training, each value that feeds a layer is 0 with the rate's probability and divided by
 * (1 - rate) otherwise, so that its expectation stays. Srivastava and others, "Dropout: A Simple Way to Prevent Neural
 * Networks from Overfitting", JMLR 15, 2014.
 */
public final class Dropout {
    private final double inputRate;
    private final double hiddenRate;
    private final RandomGenerator random;
    private final float[][] factors;

    /**
     * @param inputRate for the network's inputs, in [0, 1)
     * @param hiddenRate for hidden activations, in [0, 1)
     * @param random drawn from once for each value that may be dropped
     * @param network the shape
     * @param capacity most samples in a pass
     */
    public Dropout(double inputRate, double hiddenRate, RandomGenerator random, Network network, int capacity) {
        this.inputRate = inputRate;
        this.hiddenRate = hiddenRate;
        this.random = random;
        factors = new float[network.depth()][];
        for (int l = 0; l < network.depth(); l++) {
            factors[l] = new float[drops(l) ? capacity * network.layer(l).inputs() : 0];
        }
    }

    /** Drops nothing. */
    static Dropout none(Network network) {
        return new Dropout(0, 0, new SeededRandom(0), network, 0);
    }

    /** Whether anything that feeds a layer may be dropped. */
    boolean drops(int layer) {
        return rate(layer) > 0;
    }

    /** Draws afresh what of a layer's input is dropped. */
    void draw(int layer, int count) {
        double rate = rate(layer);
        int threshold = (int) Math.round(rate * (1 << 30));
        float kept = (float) (1 / (1 - rate));
        float[] factor = factors[layer];
        for (int i = 0; i < count; i++) {
            factor[i] = random.nextInt() >>> 2 < threshold ? 0 : kept;
        }
    }

    /** Writes what {@link #draw} has left of a layer's input, from one number of it to another. */
    void apply(int layer, float[] values, int offset, int from, int to, float[] into) {
        float[] factor = factors[layer];
        for (int i = from; i < to; i++) {
            into[i] = values[offset + i] * factor[i];
        }
    }

    /** Multiplies derivatives by a layer's input by what {@link #apply} multiplied that input by. */
    void backward(int layer, float[] deltas, int from, int to) {
        float[] factor = factors[layer];
        for (int i = from; i < to; i++) {
            deltas[i] *= factor[i];
        }
    }

    private double rate(int layer) {
        return layer == 0 ? inputRate : hiddenRate;
    }
}
