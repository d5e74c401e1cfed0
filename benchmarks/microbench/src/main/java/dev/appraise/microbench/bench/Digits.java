package dev.appraise.microbench.bench;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.Gemm;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.train.Algorithm;
import dev.appraise.core.train.Route;
import dev.appraise.core.train.Schedule;
import dev.appraise.core.train.Trainer;
import dev.appraise.core.train.Trainers;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.datasets.image.MnistProvider;
import java.io.IOException;

/**
 * MNIST, and networks that learn it.
 *
 * @param training all 60,000 images
 * @param test its 10,000
 */
record Digits(Batch training, Batch test) {
    static final String SHAPE = "784-300-100-10";
    static final int BATCH_SIZE = 128;
    static final double LEARNING_RATE = 1e-3;
    private static final int SEED = 1;

    static Digits load(Setting setting) throws IOException {
        MnistProvider provider = new MnistProvider();
        Split split = provider.create(provider.settings(), setting.folders()).split(SEED);
        return new Digits(
                split.training().rows().and(split.validation().rows()),
                split.test().rows());
    }

    /** A network of ReLU units, not trained. */
    static Network network(String shape) {
        Network network = Network.dense(Shape.parse(shape), Activation.RELU, Activation.LINEAR);
        Initialization.suiting(Activation.RELU).initialize(network, new SeededRandom(SEED));
        return network;
    }

    /** Our trainer of a network on all images. */
    Trainer trainer(Network network, int threads) {
        return trainer(network, training, threads);
    }

    /** Our trainer of a network: Adam at a constant rate. */
    Trainer trainer(Network network, Batch rows, int threads) {
        Batch none = training.range(0, 0);
        TrainingSettings settings = new TrainingSettings(
                Algorithm.ADAM,
                1,
                BATCH_SIZE,
                LEARNING_RATE,
                0,
                0,
                0,
                Schedule.CONSTANT,
                0,
                0,
                0,
                1e-3,
                0,
                Initialization.SUITED);
        return Trainers.of(
                settings,
                network,
                Loss.SOFTMAX_CROSS_ENTROPY,
                new TrainingData(rows),
                new ValidationData(none),
                new Compute(Gemm.fastest()),
                threads,
                new SeededRandom(SEED),
                report -> {},
                () -> {},
                Route.alone());
    }

    /** A network after some epochs. */
    Network trained(String shape, int epochs) {
        Network network = network(shape);
        trainer(network, 1).train(epochs);
        return network;
    }

    double testError(Network network) {
        return new Compute(Gemm.fastest()).error(network, test, Loss.SOFTMAX_CROSS_ENTROPY);
    }
}
