package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.TrialResult;
import java.util.List;
import java.util.function.Function;

/** Maps trials to results: on threads, in other processes, on other machines. */
public interface Executor {
    /**
     * Runs every trial and returns when all have ended. One that fails does not stop the others.
     *
     * @param trials descriptions, in the order in which they are best begun
     * @param runner runs one
     * @param listener is told of each end, by one thread at a time
     * @throws InterruptedException if the wait was interrupted; trials that run are then asked to stop
     */
    void run(List<Trial> trials, Function<Trial, TrialResult> runner, TrialListener listener)
            throws InterruptedException;
}
