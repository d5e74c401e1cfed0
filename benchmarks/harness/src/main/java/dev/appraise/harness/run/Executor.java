package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import java.util.List;

/** Has trials run: on threads, in other processes, on other machines. */
public interface Executor {
    /**
     * Runs every trial and returns when all have ended. One that fails does not stop the others.
     *
     * @param trials descriptions, in the order in which they are best begun
     * @param listener is told of each end, by one thread at a time; what it throws ends the run, and is thrown from here
     * @throws dev.appraise.harness.result.CannotKeepException if what a trial made cannot be kept; the others are then stopped
     * @throws InterruptedException if the wait was interrupted; trials that run are then asked to stop, and given a few seconds
     */
    void run(List<Trial> trials, TrialListener listener) throws InterruptedException;
}
