package dev.appraise.harness.run;

import dev.appraise.api.data.Dataset;
import dev.appraise.api.network.Network;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.Session;
import dev.appraise.core.session.Setup;
import dev.appraise.core.train.TrainingListener;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.harness.experiment.Trial;
import jakarta.inject.Inject;

/** Begins the session of a trial. */
final class TrialSession {
    /** Trials run side by side, so each keeps to one. */
    static final int THREADS = 1;

    private final Trial trial;
    private final Dataset dataset;
    private final Network network;
    private final TrainingSettings training;
    private final SeededRandom random;
    private final Registry registry;

    @Inject
    TrialSession(
            Trial trial,
            Dataset dataset,
            Network network,
            TrainingSettings training,
            SeededRandom random,
            Registry registry) {
        this.trial = trial;
        this.dataset = dataset;
        this.network = network;
        this.training = training;
        this.random = random;
        this.registry = registry;
    }

    Session begin(ScaledSplit split, TrainingListener listener) {
        return new Session(new Setup(
                network,
                split.training(),
                split.validation(),
                dataset.task().loss(),
                training,
                trial.target(),
                registry::create,
                random.nextLong(),
                THREADS,
                listener,
                Thread.currentThread()::isInterrupted));
    }
}
