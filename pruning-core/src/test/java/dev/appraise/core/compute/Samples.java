package dev.appraise.core.compute;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.core.random.SeededRandom;

/** Random networks and data for tests. */
public final class Samples {
    private Samples() {}

    /** Sets all live weights and all biases to values in [-1, 1]. */
    public static void randomize(Network network, SeededRandom random) {
        for (Layer layer : network.layers()) {
            fill(layer.connections().values(), random);
            layer.connections().applyMask();
            fill(layer.bias(), random);
        }
    }

    /** Inputs and real-valued targets in [-1, 1], or one-hot targets for cross-entropy. */
    public static Batch batch(int size, int features, int outputs, Loss loss, SeededRandom random) {
        float[] inputs = new float[size * features];
        fill(inputs, random);
        float[] targets = new float[size * outputs];
        if (loss == Loss.MEAN_SQUARED_ERROR) {
            fill(targets, random);
        } else {
            for (int n = 0; n < size; n++) {
                targets[n * outputs + random.nextInt(outputs)] = 1;
            }
        }
        return new Batch(inputs, targets, size, features, outputs);
    }

    /** A direction in [-1, 1] along each weight and bias. */
    static Gradient direction(Network network, SeededRandom random) {
        Gradient direction = Gradient.zeros(network);
        for (int l = 0; l < network.depth(); l++) {
            fill(direction.weights()[l], random);
            fill(direction.biases()[l], random);
        }
        return direction;
    }

    static void fill(float[] values, SeededRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
    }
}
