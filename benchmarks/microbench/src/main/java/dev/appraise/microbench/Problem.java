package dev.appraise.microbench;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;

/**
 * A network and rows of the size of a real task, made from a seed.
 *
 * @param network freshly initialised
 * @param batch rows with as many zero inputs as MNIST has (82 %), or none
 * @param loss the task's
 */
record Problem(Network network, Batch batch, Loss loss) {

    static Problem mnist(int rows) {
        return digits("784-300-100-10", rows);
    }

    static Problem digits(String shape, int rows) {
        return of(shape, Activation.RELU, Loss.SOFTMAX_CROSS_ENTROPY, rows, 0.82);
    }

    static Problem column() {
        return of("5-5-5-5-3", Activation.TANH, Loss.MEAN_SQUARED_ERROR, 90, 0);
    }

    private static Problem of(String shape, Activation hidden, Loss loss, int rows, double zeros) {
        SeededRandom random = new SeededRandom(1);
        Network network = Network.dense(Shape.parse(shape), hidden, Activation.LINEAR);
        Initialization.suiting(hidden).initialize(network, random);
        float[] inputs = new float[rows * network.inputs()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.nextDouble() < zeros ? 0 : random.nextFloat();
        }
        float[] targets = new float[rows * network.outputs()];
        for (int n = 0; n < rows; n++) {
            targets[n * network.outputs() + random.nextInt(network.outputs())] = 1;
        }
        return new Problem(network, new Batch(inputs, targets, rows, network.inputs(), network.outputs()), loss);
    }
}
