package dev.appraise.harness.result;

import java.util.List;

/**
 * How trials ended, each list in the order in which they did. A trial may be in both, or several times, if it was run again.
 *
 * @param results of those that gave one
 * @param failures of those that did not
 */
public record Outcomes(List<TrialResult> results, List<Failure> failures) {
    /** Copies the lists. */
    public Outcomes {
        results = List.copyOf(results);
        failures = List.copyOf(failures);
    }
}
