package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Trial;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A trial that did not end.
 *
 * @param id the trial's
 * @param trial its description
 * @param cause what was thrown, in one line
 * @param stackTrace where
 */
public record Failure(String id, Trial trial, String cause, String stackTrace) {
    /** Of a trial that threw. */
    public static Failure of(Trial trial, Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return new Failure(trial.id(), trial, thrown.toString(), trace.toString());
    }
}
