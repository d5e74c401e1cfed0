package dev.appraise.harness.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Condenses results over their seeds. */
public final class Summary {
    private static final String NOISE = "noise";

    private Summary() {}

    /** One row for all results that differ in nothing but the seed, in the order in which the first of each comes. */
    public static List<SummaryRow> of(StudyResults study) {
        Map<Series, Against> against = Against.of(study);
        return study.series().stream()
                .map(series -> row(series.results(), Optional.ofNullable(against.get(series))))
                .toList();
    }

    /** The rows of all studies. */
    public static List<SummaryRow> all(List<StudyResults> studies) {
        return studies.stream().flatMap(study -> of(study).stream()).toList();
    }

    /** The noise setting of a result's dataset; 0 if it has none. */
    static Object noise(TrialResult result) {
        return result.settings().dataset().getOrDefault(NOISE, 0);
    }

    private static SummaryRow row(List<TrialResult> seeds, Optional<Against> against) {
        TrialResult first = seeds.get(0);
        Sample value = Sample.of(seeds, result -> result.quality().value());
        Sample test = Sample.of(seeds, result -> result.quality().testValue());
        return new SummaryRow(
                first.trial().dataset().id(),
                first.provenance().source().kind(),
                noise(first),
                first.trial().network(),
                first.trial().name(),
                first.trial().target(),
                mean(seeds, result -> result.size().rate()),
                first.quality().metric(),
                value.mean(),
                value.sd(),
                value.n(),
                value.mean() - value.margin(),
                value.mean() + value.margin(),
                test.mean(),
                test.sd(),
                clean(seeds),
                against,
                mean(seeds, result -> result.size().theoreticalSpeedup()),
                mean(seeds, result -> result.spent().epochs()),
                mean(seeds, TrialResult::seconds));
    }

    private static Optional<Double> clean(List<TrialResult> seeds) {
        List<Double> known = seeds.stream()
                .flatMap(result -> result.quality().cleanValue().stream())
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(Sample.of(known, Double::doubleValue).mean());
    }

    private static double mean(List<TrialResult> seeds, ToDoubleFunction<TrialResult> number) {
        return Sample.of(seeds, number).mean();
    }
}
