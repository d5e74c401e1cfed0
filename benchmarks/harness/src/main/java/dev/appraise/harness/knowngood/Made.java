package dev.appraise.harness.knowngood;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.Session;
import dev.appraise.core.session.Setup;
import dev.appraise.core.train.Algorithm;
import dev.appraise.core.train.Schedule;
import dev.appraise.core.train.TrainingSettings;

/** Networks, rows and sessions that are made up. */
final class Made {
    private Made() {}

    /** Weights and biases uniform in (-1, 1), divided by the root of the layer's inputs; linear outputs. */
    static Network network(String shape, Activation hidden) {
        Network network = Network.dense(Shape.parse(shape), hidden, Activation.LINEAR);
        SeededRandom random = new SeededRandom(1);
        for (Layer layer : network.layers()) {
            float width = (float) (1 / Math.sqrt(layer.inputs()));
            fill(layer.connections().values(), width, random);
            fill(layer.bias(), width, random);
        }
        return network;
    }

    /** Inputs uniform in (-1, 1); targets likewise, or a class drawn for each row. */
    static Batch rows(Network network, Loss loss, int size) {
        SeededRandom random = new SeededRandom(2);
        float[] inputs = new float[size * network.inputs()];
        fill(inputs, 1, random);
        float[] targets = new float[size * network.outputs()];
        if (loss == Loss.MEAN_SQUARED_ERROR) {
            fill(targets, 1, random);
        } else {
            for (int n = 0; n < size; n++) {
                targets[n * network.outputs() + random.nextInt(network.outputs())] = 1;
            }
        }
        return new Batch(inputs, targets, size, network.inputs(), network.outputs());
    }

    /** A session of classes with plain gradient descent, in batches of 10 of 40 rows. */
    static Session session(Network network, double epochs, double target, Registry registry) {
        Batch rows = rows(network, Loss.SOFTMAX_CROSS_ENTROPY, 40);
        return new Session(new Setup(
                network,
                new TrainingData(rows),
                new ValidationData(rows),
                Loss.SOFTMAX_CROSS_ENTROPY,
                new TrainingSettings(
                        Algorithm.SGD,
                        epochs,
                        10,
                        0.1,
                        0,
                        0,
                        0,
                        Schedule.CONSTANT,
                        0,
                        0,
                        0,
                        1e-3,
                        0,
                        Initialization.SUITED),
                target,
                registry::create,
                1,
                1,
                report -> {},
                () -> false));
    }

    private static void fill(float[] values, float width, SeededRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat(-width, width);
        }
    }
}
