package dev.appraise.harness.result;

import dev.appraise.core.session.Spent;
import java.util.List;

/**
 * What a trial took, in the mean of several; or how many times that of others.
 *
 * @param epochs see {@link Spent}
 * @param gradientEvaluations see there
 * @param seconds see {@link TrialResult}
 */
public record Cost(double epochs, double gradientEvaluations, double seconds) {
    static Cost of(List<TrialResult> results) {
        return new Cost(
                Sample.of(results, result -> result.spent().epochs()).mean(),
                Sample.of(results, result -> result.spent().gradientEvaluations())
                        .mean(),
                Sample.of(results, TrialResult::seconds).mean());
    }

    /** NaN or infinite where the other is 0. */
    Cost relativeTo(Cost other) {
        return new Cost(
                epochs / other.epochs, gradientEvaluations / other.gradientEvaluations, seconds / other.seconds);
    }
}
