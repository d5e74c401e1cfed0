package dev.appraise.core.inference;

import dev.appraise.api.network.Activation;

/** Applies an activation to pre-activations, one loop for each function so that the JIT compiles it well. */
final class Activate {
    private Activate() {}

    /** Overwrites the first {@code count} values z by f(z). */
    static void inPlace(Activation activation, float[] values, int count) {
        switch (activation) {
            case LINEAR -> {}
            case RELU -> {
                for (int i = 0; i < count; i++) {
                    values[i] = Math.max(0f, values[i]);
                }
            }
            case TANH -> {
                for (int i = 0; i < count; i++) {
                    values[i] = FastTanh.of(values[i]);
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < count; i++) {
                    values[i] = sigmoid(values[i]);
                }
            }
        }
    }

    static float sigmoid(float z) {
        return (float) (1 / (1 + Math.exp(-z)));
    }
}
