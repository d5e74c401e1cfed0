package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A trial that gave no result.
 *
 * @param id the trial's
 * @param trial its description
 * @param cause why, in one line
 * @param stackTrace where, if that is known
 * @param build which Appraise it was
 * @param failed when, ISO 8601 in UTC
 */
public record Failure(String id, Trial trial, String cause, String stackTrace, Build build, String failed) {
    /** Of a trial that failed just now. */
    public static Failure of(Trial trial, Cause cause, Build build) {
        return new Failure(
                trial.id(),
                trial,
                cause.text(),
                cause.stackTrace(),
                build,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
