package dev.appraise.harness.process;

import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.TrialResult;
import java.util.Optional;

/**
 * What a worker tells: one of these.
 *
 * @param advance the share of its budget that the trial has spent
 * @param result what the trial gave
 * @param failed why it gave nothing
 * @param lost why nothing can be kept any more, which ends the run
 * @param last whether the worker is not fit for another trial, and ends
 */
record Message(
        Optional<Double> advance,
        Optional<TrialResult> result,
        Optional<Cause> failed,
        Optional<Cause> lost,
        boolean last) {
    static Message advanced(double share) {
        return new Message(Optional.of(share), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    static Message finished(TrialResult result) {
        return new Message(Optional.empty(), Optional.of(result), Optional.empty(), Optional.empty(), false);
    }

    static Message failed(Cause cause, boolean last) {
        return new Message(Optional.empty(), Optional.empty(), Optional.of(cause), Optional.empty(), last);
    }

    static Message lost(Cause cause) {
        return new Message(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(cause), true);
    }
}
