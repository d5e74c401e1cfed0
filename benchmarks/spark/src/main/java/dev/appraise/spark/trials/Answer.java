package dev.appraise.spark.trials;

import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.TrialResult;
import java.util.List;
import java.util.Optional;

/**
 * What came of a trial: one of result, failed and lost.
 *
 * @param result what it gave
 * @param failed why it gave nothing
 * @param lost why nothing can be kept on that machine, which ends the run
 * @param files what it left behind for the folder of the run, where the executor does not see that
 */
record Answer(Optional<TrialResult> result, Optional<Cause> failed, Optional<Cause> lost, List<Kept> files) {
    /** Copies the list. */
    Answer {
        files = List.copyOf(files);
    }

    /**
     * A file of the run.
     *
     * @param folder in the folder of the run
     * @param name in that
     * @param content its bytes
     */
    record Kept(String folder, String name, byte[] content) {}

    static Answer finished(TrialResult result) {
        return new Answer(Optional.of(result), Optional.empty(), Optional.empty(), List.of());
    }

    static Answer failed(Cause cause) {
        return new Answer(Optional.empty(), Optional.of(cause), Optional.empty(), List.of());
    }

    static Answer lost(Cause cause) {
        return new Answer(Optional.empty(), Optional.empty(), Optional.of(cause), List.of());
    }

    Answer with(List<Kept> kept) {
        return new Answer(result, failed, lost, kept);
    }
}
