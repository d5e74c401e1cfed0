package dev.appraise.core.compute;

import dev.appraise.api.network.Activation;

/**
 * Activations and their derivatives over whole matrices, one loop for each function so that the JIT compiles it well:
 * max(0, z) is (z + |z|) / 2, since {@code Math.max} becomes a branch.
 */
final class Activate {
    private Activate() {}

    /**
     * Adds the bias to W x in place, and applies the activation.
     *
     * @param z W x before, W x + b after, {@code [rows][bias.length]}
     * @param into f(W x + b); may be {@code z}, which then holds that alone
     */
    static void withBias(Activation activation, float[] z, float[] bias, int rows, float[] into) {
        withBias(activation, z, bias, 0, rows, into);
    }

    /** The same for some rows alone. */
    static void withBias(Activation activation, float[] z, float[] bias, int from, int to, float[] into) {
        int columns = bias.length;
        for (int row = from; row < to; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                z[start + column] += bias[column];
            }
        }
        apply(activation, z, from * columns, to * columns, into);
    }

    private static void apply(Activation activation, float[] z, int from, int to, float[] into) {
        switch (activation) {
            case LINEAR -> {
                if (into != z) {
                    System.arraycopy(z, from, into, from, to - from);
                }
            }
            case RELU -> {
                for (int i = from; i < to; i++) {
                    into[i] = 0.5f * (z[i] + Math.abs(z[i]));
                }
            }
            case TANH, SIGMOID -> {
                for (int i = from; i < to; i++) {
                    into[i] = (float) activation.value(z[i]);
                }
            }
        }
    }

    /** Multiplies by f'(z), given f(z). */
    static void timesSlope(Activation activation, float[] values, int count, float[] deltas) {
        timesSlope(activation, values, 0, count, deltas);
    }

    /** The same from one number to another. */
    static void timesSlope(Activation activation, float[] values, int from, int to, float[] deltas) {
        switch (activation) {
            case LINEAR -> {}
            case RELU -> {
                for (int i = from; i < to; i++) {
                    deltas[i] = ifPositive(values[i], deltas[i]);
                }
            }
            case TANH -> {
                for (int i = from; i < to; i++) {
                    deltas[i] *= 1 - values[i] * values[i];
                }
            }
            case SIGMOID -> {
                for (int i = from; i < to; i++) {
                    deltas[i] *= values[i] * (1 - values[i]);
                }
            }
        }
    }

    /** x if a value from 0 on is not 0, else 0; without a branch, which would be mispredicted half of the times. */
    private static float ifPositive(float value, float x) {
        int mask = -Float.floatToRawIntBits(value) >> 31;
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) & mask);
    }

    /** Adds a column's sum over the rows to each of {@code sums}. */
    static void addColumnSums(float[] values, int rows, float[] sums) {
        addColumnSums(values, rows, 0, sums.length, sums);
    }

    /** The same for some columns alone. */
    static void addColumnSums(float[] values, int rows, int from, int to, float[] sums) {
        for (int row = 0; row < rows; row++) {
            int start = row * sums.length;
            for (int column = from; column < to; column++) {
                sums[column] += values[start + column];
            }
        }
    }
}
