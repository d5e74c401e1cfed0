package dev.appraise.core.train;

/** Is told how training goes. */
@FunctionalInterface
public interface TrainingListener {
    /** Called at the end of each pass over the training rows, or of each Levenberg-Marquardt iteration. */
    void epochEnded(EpochReport report);
}
