package dev.appraise.harness.run;

import dev.appraise.api.data.Dataset;
import dev.appraise.api.network.Network;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.EpochObserver;
import dev.appraise.core.session.ResumableSession;
import dev.appraise.core.session.Setup;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.core.train.Trajectories;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import jakarta.inject.Inject;
import java.util.List;

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
    private final Compute compute;
    private final Build build;
    private final CheckpointFolder checkpoints;
    private final Trajectories trajectories;

    @Inject
    TrialSession(
            Trial trial,
            Dataset dataset,
            Network network,
            TrainingSettings training,
            SeededRandom random,
            Registry registry,
            Compute compute,
            Build build,
            CheckpointFolder checkpoints,
            Trajectories trajectories) {
        this.trial = trial;
        this.dataset = dataset;
        this.network = network;
        this.training = training;
        this.random = random;
        this.registry = registry;
        this.compute = compute;
        this.build = build;
        this.checkpoints = checkpoints;
        this.trajectories = trajectories;
    }

    /** Begins it, or goes on with it where it was written down. */
    ResumableSession begin(ScaledSplit split, EpochObserver observer) {
        Setup setup = new Setup(
                network,
                split.scaled().training(),
                split.scaled().validation(),
                dataset.task().loss(),
                training,
                trial.target(),
                registry::create,
                random.nextLong(),
                THREADS,
                report -> {},
                Thread.currentThread()::isInterrupted,
                trajectories.from(List.of(trial.dataset(), trial.seed(), trial.network(), trial.hidden(), training)));
        String key = String.join(
                "\n",
                trial.id(),
                build.version(),
                build.revision(),
                Kernels.here(compute),
                dataset.source().toString());
        return new ResumableSession(setup, observer, checkpoints.of(trial, key));
    }
}
