package dev.appraise.harness.result;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By how much a row exceeds the reference row of its table.
 *
 * @param reference the name of that row
 * @param difference mean of the row minus the reference, over the seeds that both have
 * @param differenceLow lower end of its 95 % interval
 * @param differenceHigh upper end
 * @param p of a two-sided paired t-test
 * @param pHolm the same, corrected by Holm's procedure for the number of rows tested in the table
 */
public record Against(
        String reference, double difference, double differenceLow, double differenceHigh, double p, double pHolm) {
    /** By row of a study; rows that cannot be tested have none. */
    static Map<Series, Against> of(StudyResults study) {
        Map<Series, PairedDifference> differences = new LinkedHashMap<>();
        study.study()
                .reference()
                .ifPresent(reference -> study.series().stream()
                        .filter(row -> !row.name().equals(reference))
                        .forEach(row ->
                                study.difference(row, reference).ifPresent(found -> differences.put(row, found))));
        return corrected(study.study().reference().orElse(""), differences);
    }

    /** By row, with the p-values corrected for each other. */
    static <K> Map<K, Against> corrected(String reference, Map<K, PairedDifference> differences) {
        double[] pHolm = Holm.corrected(
                differences.values().stream().map(PairedDifference::p).toList());
        Map<K, Against> against = new LinkedHashMap<>();
        differences.forEach((row, found) -> against.put(
                row,
                new Against(reference, found.mean(), found.low(), found.high(), found.p(), pHolm[against.size()])));
        return against;
    }
}
