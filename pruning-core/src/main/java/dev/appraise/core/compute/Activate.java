package dev.appraise.core.compute;

import dev.appraise.api.network.Activation;

/** Activations and their derivatives over whole matrices, one loop for each function so that the JIT compiles it well. */
final class Activate {
    private Activate() {}

    /**
     * Adds the bias to W x in place, and applies the activation.
     *
     * @param z W x before, W x + b after, {@code [rows][bias.length]}
     * @param into f(W x + b); may be {@code z}, which then holds that alone
     */
    static void withBias(Activation activation, float[] z, float[] bias, int rows, float[] into) {
        int columns = bias.length;
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                z[start + column] += bias[column];
            }
        }
        apply(activation, z, rows * columns, into);
    }

    private static void apply(Activation activation, float[] z, int count, float[] into) {
        switch (activation) {
            case LINEAR -> {
                if (into != z) {
                    System.arraycopy(z, 0, into, 0, count);
                }
            }
            case RELU -> {
                for (int i = 0; i < count; i++) {
                    into[i] = Math.max(0f, z[i]);
                }
            }
            case TANH, SIGMOID -> {
                for (int i = 0; i < count; i++) {
                    into[i] = (float) activation.value(z[i]);
                }
            }
        }
    }

    /** Multiplies by f'(z), given f(z). */
    static void timesSlope(Activation activation, float[] values, int count, float[] deltas) {
        switch (activation) {
            case LINEAR -> {}
            case RELU -> {
                for (int i = 0; i < count; i++) {
                    deltas[i] = values[i] > 0 ? deltas[i] : 0;
                }
            }
            case TANH -> {
                for (int i = 0; i < count; i++) {
                    deltas[i] *= 1 - values[i] * values[i];
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < count; i++) {
                    deltas[i] *= values[i] * (1 - values[i]);
                }
            }
        }
    }

    /** Adds a column's sum over the rows to each of {@code sums}. */
    static void addColumnSums(float[] values, int rows, float[] sums) {
        int columns = sums.length;
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                sums[column] += values[start + column];
            }
        }
    }
}
