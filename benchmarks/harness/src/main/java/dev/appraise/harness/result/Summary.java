package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Condenses results over their seeds. */
public final class Summary {
    private static final String NOISE = "noise";

    private Summary() {}

    /** One row for all results that differ in nothing but the seed, in the order in which the first of each comes. */
    public static List<SummaryRow> of(StudyResults study) {
        Map<Series, Against> against = Against.of(study);
        return study.series().stream()
                .map(series -> row(series.results(), study.failed(series), Optional.ofNullable(against.get(series))))
                .toList();
    }

    /**
     * The rows of all studies, and behind them one for each of which no trial gave a result.
     *
     * @param failures of all studies
     */
    public static List<SummaryRow> all(List<StudyResults> studies, List<Failure> failures) {
        Set<String> told = studies.stream()
                .flatMap(study -> study.series().stream())
                .map(Series::series)
                .collect(Collectors.toSet());
        Stream<List<Failure>> untold = failures.stream()
                .filter(failure -> !told.contains(failure.trial().series()))
                .collect(Collectors.groupingBy(
                        failure -> failure.trial().series(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
        return Stream.concat(studies.stream().flatMap(study -> of(study).stream()), untold.map(Summary::row))
                .toList();
    }

    /** The noise setting of a result's dataset; 0 if it has none. */
    static Object noise(TrialResult result) {
        return result.settings().dataset().getOrDefault(NOISE, 0);
    }

    private static SummaryRow row(List<Failure> failed) {
        Trial trial = failed.get(0).trial();
        double none = Double.NaN;
        return new SummaryRow(
                trial.dataset().id(),
                "",
                trial.dataset().settings().getOrDefault(NOISE, 0),
                trial.network(),
                trial.name(),
                trial.target(),
                none,
                "",
                none,
                none,
                0,
                failed.size(),
                none,
                none,
                none,
                none,
                Optional.empty(),
                Optional.empty(),
                none,
                none,
                none);
    }

    private static SummaryRow row(List<TrialResult> seeds, int failed, Optional<Against> against) {
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
                failed,
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
