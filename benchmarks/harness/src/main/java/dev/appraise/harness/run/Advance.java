package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;

/** Is told how far trials are that run in this process: by their own threads, after each epoch. */
@FunctionalInterface
public interface Advance {
    /** Nobody watches. */
    Advance NONE = (trial, share) -> {};

    /**
     * A trial has spent some of its budget.
     *
     * @param share in [0, 1]
     */
    void advanced(Trial trial, double share);
}
