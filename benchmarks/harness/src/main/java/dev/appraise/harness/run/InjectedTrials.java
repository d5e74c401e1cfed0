package dev.appraise.harness.run;

import com.google.inject.Injector;
import dev.appraise.core.session.UnusableTapeException;
import dev.appraise.core.train.Trajectories;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.CannotKeepException;
import dev.appraise.harness.result.TrialResult;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Runs each trial with a child injector of its own, or goes on with it from its last checkpoint. */
public final class InjectedTrials implements Function<Trial, TrialResult> {
    private final Injector injector;
    private final Datasets datasets;
    private final Observers observers;
    private final Trajectories trajectories;

    /**
     * @param injector the one of the application
     * @param datasets shared by the trials
     * @param observers are told of what happens
     * @param trajectories training that the trials have in common
     */
    public InjectedTrials(Injector injector, Datasets datasets, Observers observers, Trajectories trajectories) {
        this.injector = injector;
        this.datasets = datasets;
        this.observers = observers;
        this.trajectories = trajectories;
    }

    @Override
    public TrialResult apply(Trial trial) {
        CheckpointFolder checkpoints = observers.checkpoints();
        try {
            TrialResult result = run(trial);
            checkpoints.remove(trial);
            return result;
        } catch (CancellationException | CannotKeepException | VirtualMachineError e) {
            throw e; // It may go on later: with more time, room or memory.
        } catch (RuntimeException | Error e) {
            if (!Thread.currentThread().isInterrupted()) {
                checkpoints.remove(trial);
            }
            throw e;
        }
    }

    private TrialResult run(Trial trial) {
        try {
            return runOnce(trial);
        } catch (UnusableTapeException e) {
            observers.checkpoints().tell("Trial " + trial.id() + " begins anew: " + e.getMessage() + ".");
            observers.checkpoints().remove(trial);
            return runOnce(trial);
        }
    }

    private TrialResult runOnce(Trial trial) {
        return injector.createChildInjector(new TrialModule(trial, datasets, observers, trajectories))
                .getInstance(TrialRunner.class)
                .run();
    }
}
