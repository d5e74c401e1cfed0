package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A method at a target in a study, which is a row of its table.
 *
 * @param results at least one; they differ in nothing but the seed
 */
public record Series(List<TrialResult> results) {
    /** Copies the list. */
    public Series {
        results = List.copyOf(results);
    }

    /** The id that its trials have in common. */
    public String series() {
        return results.get(0).trial().series();
    }

    /** Of its method, as tables show it. */
    public String name() {
        return results.get(0).trial().name();
    }

    /** The share to prune. */
    public double target() {
        return results.get(0).trial().target();
    }

    /** Of wall time, summed over the trials. */
    double seconds() {
        return results.stream().mapToDouble(TrialResult::seconds).sum();
    }

    /** The number that tables show, by seed. */
    Map<Long, Double> values() {
        return values(Yardstick.QUALITY);
    }

    /** Another number, by seed. */
    Map<Long, Double> values(Yardstick yardstick) {
        Map<Long, Double> values = new TreeMap<>();
        results.forEach(result -> values.put(result.trial().seed(), yardstick.of(result)));
        return values;
    }

    /** A figure by seed, where it is known. */
    Map<Long, Double> values(Measure measure) {
        Map<Long, Double> values = new TreeMap<>();
        results.forEach(result -> figure(result.quality(), measure)
                .ifPresent(figure -> values.put(result.trial().seed(), figure)));
        return values;
    }

    private static Optional<Double> figure(Quality quality, Measure measure) {
        return switch (measure) {
            case TABLE -> Optional.of(quality.value());
            case TEST -> Optional.of(quality.testValue());
            case VALIDATION -> quality.validationValue();
            case CLEAN -> quality.cleanValue();
        };
    }
}
