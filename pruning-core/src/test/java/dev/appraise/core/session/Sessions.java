package dev.appraise.core.session;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.train.Algorithm;
import dev.appraise.core.train.Route;
import dev.appraise.core.train.Schedule;
import dev.appraise.core.train.TrainingListener;
import dev.appraise.core.train.TrainingSettings;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Small sessions on a made-up regression. */
final class Sessions {
    static final Appraiser MAGNITUDE = (network, evidence) -> new Appraisal(IntStream.range(0, network.size())
            .mapToDouble(c -> Math.abs(network.weight(c)))
            .toArray());

    private Sessions() {}

    static Session session(Algorithm algorithm, double epochs, double target, long seed) {
        return session(algorithm, epochs, target, seed, () -> false);
    }

    static Session session(Algorithm algorithm, double epochs, double target, long seed, BooleanSupplier cancelled) {
        return new Session(setup(algorithm, epochs, target, seed, report -> {}, cancelled, Route.alone()));
    }

    static Session session(
            Algorithm algorithm, double epochs, double target, long seed, TrainingListener listener, Route route) {
        return new Session(setup(algorithm, epochs, target, seed, listener, () -> false, route));
    }

    private static Setup setup(
            Algorithm algorithm,
            double epochs,
            double target,
            long seed,
            TrainingListener listener,
            BooleanSupplier cancelled,
            Route route) {
        Network network = Network.dense(Shape.parse("4-6-5-2"), Activation.TANH, Activation.LINEAR);
        Initialization.suiting(Activation.TANH).initialize(network, new SeededRandom(seed));
        int patience = algorithm == Algorithm.LEVENBERG_MARQUARDT ? 6 : 0;
        return new Setup(
                network,
                new TrainingData(rows(60, 1)),
                new ValidationData(rows(20, 2)),
                Loss.MEAN_SQUARED_ERROR,
                new TrainingSettings(
                        algorithm,
                        epochs,
                        8,
                        0.01,
                        0.9,
                        1e-4,
                        0,
                        Schedule.COSINE,
                        0,
                        0,
                        patience,
                        1e-3,
                        0,
                        Initialization.SUITED),
                target,
                criterion -> MAGNITUDE,
                seed,
                1,
                listener,
                cancelled,
                route);
    }

    private static Batch rows(int size, long seed) {
        SeededRandom random = new SeededRandom(seed);
        float[] inputs = new float[size * 4];
        float[] targets = new float[size * 2];
        for (int n = 0; n < size; n++) {
            for (int i = 0; i < 4; i++) {
                inputs[n * 4 + i] = random.nextFloat(-1, 1);
            }
            targets[n * 2] = inputs[n * 4] * inputs[n * 4 + 1];
            targets[n * 2 + 1] = (float) Math.sin(2 * inputs[n * 4 + 2]);
        }
        return new Batch(inputs, targets, size, 4, 2);
    }
}
