package dev.appraise.harness.run;

/**
 * Who is told of what happens in trials. Called by the threads that run them.
 *
 * @param networks what becomes of the networks
 * @param traces what becomes of the traces
 * @param advance is told how far each trial is
 * @param checkpoints where trials are written down that take long
 */
public record Observers(Networks networks, Traces traces, Advance advance, CheckpointFolder checkpoints) {
    /** Nobody. */
    public static final Observers NONE = new Observers(Networks.NONE, Traces.NONE, Advance.NONE, CheckpointFolder.NONE);
}
