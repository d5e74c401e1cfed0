package dev.appraise.microbench.bench;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
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
import dev.appraise.core.train.Route;
import dev.appraise.core.train.Trainer;
import dev.appraise.core.train.Trainers;
import dev.appraise.core.train.TrainingListener;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.datasets.column.ColumnProvider;
import java.io.IOException;

/**
 * The distillation column's samples, scaled to [-1, 1], and a small network that learns them.
 *
 * @param rows all of them
 */
record Column(Batch rows) {
    static final String SHAPE = "5-5-5-5-3";
    private static final int SEED = 1;
    private static final int ITERATIONS = 50;

    static Column load(Setting setting) throws IOException {
        ColumnProvider provider = new ColumnProvider();
        Dataset dataset = provider.create(provider.settings(), setting.folders());
        Split split = dataset.split(SEED);
        Batch all = split.everything();
        return new Column(new Batch(
                Scaling.fit(dataset.scaling(), all.inputs(), all.features()).apply(all.inputs()),
                Scaling.fit(dataset.scaling(), all.targets(), all.outputs()).apply(all.targets()),
                all.size(),
                all.features(),
                all.outputs()));
    }

    /** A network of tanh units, not trained. */
    static Network network() {
        Network network = Network.dense(Shape.parse(SHAPE), Activation.TANH, Activation.LINEAR);
        Initialization.suiting(Activation.TANH).initialize(network, new SeededRandom(SEED));
        return network;
    }

    /** Our Levenberg-Marquardt on the first rows. */
    Trainer trainer(Network network, int count, TrainingListener listener) {
        return Trainers.of(
                TrainingSettings.levenbergMarquardt(),
                network,
                Loss.MEAN_SQUARED_ERROR,
                new TrainingData(rows.range(0, count)),
                new ValidationData(rows.range(0, 1)),
                new Compute(Gemm.fastest()),
                1,
                new SeededRandom(SEED),
                listener,
                () -> {},
                Route.alone());
    }

    Network trained() {
        Network network = network();
        trainer(network, rows.size(), report -> {}).train(ITERATIONS);
        return network;
    }
}
