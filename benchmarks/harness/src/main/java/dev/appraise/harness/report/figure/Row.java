package dev.appraise.harness.report.figure;

import dev.appraise.api.network.Network;
import dev.appraise.harness.result.RunFolder;
import dev.appraise.harness.result.Sample;
import dev.appraise.harness.result.Series;
import dev.appraise.harness.result.StudyResults;
import dev.appraise.harness.result.Trace;
import dev.appraise.harness.result.TrialResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of a study, at its greatest target if it has several, with what was kept of its first seed.
 *
 * @param series its results
 * @param first its first result
 * @param trace how that trial went, if that was kept
 * @param network what it gave, if that was kept
 * @param featured whether its training is shown: the first row, the one that others are held against (or synaptic pruning),
 *     and the best
 */
record Row(Series series, TrialResult first, Optional<Trace> trace, Optional<Network> network, boolean featured) {
    private static final String SYNAPTIC = "synaptic-pruning";

    static List<Row> of(RunFolder run, StudyResults study) {
        List<Series> all = atOneTarget(study);
        Set<Series> featured = featured(study, all);
        return all.stream()
                .map(series -> row(run, series, featured.contains(series)))
                .toList();
    }

    /** Each method of a study at its greatest target. */
    static List<Series> atOneTarget(StudyResults study) {
        Map<String, Series> byName = new LinkedHashMap<>();
        study.series()
                .forEach(series -> byName.merge(
                        series.name(), series, (one, other) -> one.target() >= other.target() ? one : other));
        return List.copyOf(byName.values());
    }

    String name() {
        return series.name();
    }

    private static Row row(RunFolder run, Series series, boolean featured) {
        TrialResult first = series.results().get(0);
        Optional<Network> network = run.networks().has(first.trial())
                ? Optional.of(run.networks().network(first.trial()))
                : Optional.empty();
        return new Row(series, first, run.traces().trace(first.trial()), network, featured);
    }

    private static Set<Series> featured(StudyResults study, List<Series> rows) {
        Set<Series> featured = new LinkedHashSet<>();
        featured.add(rows.get(0));
        rows.stream()
                .filter(row -> study.study()
                        .reference()
                        .map(row.name()::equals)
                        .orElse(row.results().get(0).trial().method().id().equals(SYNAPTIC)))
                .findFirst()
                .ifPresent(featured::add);
        rows.stream().max(Comparator.comparingDouble(Row::mean)).ifPresent(featured::add);
        return featured;
    }

    private static double mean(Series row) {
        double mean =
                Sample.of(row.results(), result -> result.quality().value()).mean();
        return Double.isFinite(mean) ? mean : Double.NEGATIVE_INFINITY;
    }
}
