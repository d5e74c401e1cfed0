package dev.appraise.harness.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much worse each row of one study is in another, which makes the same task harder.
 *
 * @param bySeed by row and seed
 */
record Losses(Map<String, Map<Long, Double>> bySeed) {
    /** Over the seeds that both have. */
    static Losses between(StudyResults easy, StudyResults hard) {
        Map<String, Map<Long, Double>> after = values(hard);
        Map<String, Map<Long, Double>> losses = new LinkedHashMap<>();
        values(easy).forEach((row, before) -> losses.put(row, loss(before, after.getOrDefault(row, Map.of()))));
        return new Losses(losses);
    }

    /** The mean loss of a row and its deviation, as a cell. */
    String cell(String row) {
        List<Double> losses = List.copyOf(bySeed.getOrDefault(row, Map.of()).values());
        Sample sample = Sample.of(losses, Double::doubleValue);
        return sample.n() == 0
                ? Cells.NONE
                : Cells.withSpread(sample.mean(), sample.sd(), sample.n()) + " (" + sample.n() + ")";
    }

    /** By how much a row loses more than another. */
    Optional<PairedDifference> difference(String row, String other) {
        return PairedDifference.of(bySeed.getOrDefault(row, Map.of()), bySeed.getOrDefault(other, Map.of()));
    }

    /** By how much each row loses more than another. */
    Map<String, Against> against(String reference) {
        Map<Long, Double> others = bySeed.getOrDefault(reference, Map.of());
        Map<String, PairedDifference> differences = new LinkedHashMap<>();
        bySeed.forEach((row, losses) -> Optional.of(losses)
                .filter(own -> !row.equals(reference))
                .flatMap(own -> PairedDifference.of(own, others))
                .ifPresent(difference -> differences.put(row, difference)));
        return Against.corrected(reference, differences);
    }

    private static Map<String, Map<Long, Double>> values(StudyResults study) {
        Map<String, Map<Long, Double>> values = new LinkedHashMap<>();
        study.series().forEach(row -> values.put(row.name(), row.values()));
        return values;
    }

    private static Map<Long, Double> loss(Map<Long, Double> before, Map<Long, Double> after) {
        Map<Long, Double> loss = new TreeMap<>(before);
        loss.keySet().retainAll(after.keySet());
        loss.replaceAll((seed, value) -> value - after.getOrDefault(seed, 0.0));
        return loss;
    }
}
