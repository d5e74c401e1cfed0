package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.Limit;
import dev.appraise.harness.experiment.Study;
import dev.appraise.harness.result.Check.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the mean figures of rows against the limits of their study. */
public final class Limits {
    private Limits() {}

    /**
     * In the order of an experiment; a limit of a study on data of several kinds once for each.
     *
     * @param results of its studies
     */
    public static List<Check> checked(Experiment experiment, List<StudyResults> results) {
        List<Check> checks = new ArrayList<>();
        for (Study study : experiment.studies()) {
            List<StudyResults> own =
                    results.stream().filter(part -> part.study().equals(study)).toList();
            own.forEach(part -> checks.addAll(checked(part)));
            if (own.isEmpty()) {
                study.limits().forEach(limit -> checks.add(unmeasured(limit, "no trial has a result")));
            }
        }
        return checks;
    }

    /** In the order of a study. */
    static List<Check> checked(StudyResults study) {
        return study.study().limits().stream()
                .map(limit -> checked(limit, study))
                .toList();
    }

    private static Check checked(Limit limit, StudyResults study) {
        String kind = study.results().get(0).provenance().source().kind();
        Optional<String> other = limit.source().filter(source -> !source.equals(kind));
        if (other.isPresent()) {
            return unmeasured(limit, "the data are " + kind + ", not " + other.get());
        }
        Optional<Series> row = study.series().stream()
                .filter(series -> series.name().equals(limit.row()) && series.target() == limit.target())
                .findFirst();
        Optional<Series> over = row.flatMap(found -> limit.over().flatMap(name -> study.opponent(found, name)));
        List<Double> figures = row.map(found -> figures(found, over, limit)).orElse(List.of());
        if (figures.isEmpty() || over.isPresent() != limit.over().isPresent()) {
            return unmeasured(limit, "no result has that figure");
        }
        return measured(
                limit,
                Sample.of(figures, Double::doubleValue),
                Stream.concat(row.stream(), over.stream())
                        .mapToDouble(Series::seconds)
                        .sum());
    }

    /** Of the row, less that of the other row if there is one, on the seeds that both have. */
    private static List<Double> figures(Series row, Optional<Series> over, Limit limit) {
        Map<Long, Double> values = row.values(limit.measure());
        if (over.isEmpty()) {
            return List.copyOf(values.values());
        }
        Map<Long, Double> others = over.get().values(limit.measure());
        return values.entrySet().stream()
                .filter(entry -> others.containsKey(entry.getKey()))
                .map(entry -> entry.getValue() - others.getOrDefault(entry.getKey(), 0.0))
                .toList();
    }

    private static Check measured(Limit limit, Sample sample, double seconds) {
        String mean = Cells.number(3, sample.mean());
        String sign = limit.over().isPresent() && sample.mean() >= 0 ? "+" : "";
        String spread = sample.n() < 2 ? "" : " ± " + Cells.number(3, sample.sd());
        return new Check(
                limit.requirement().isMet(sample.mean()) ? Outcome.PASS : Outcome.SHORT,
                limit.text(),
                sign + mean + spread + " (n " + sample.n() + ")",
                limit.requirement().toString(),
                seconds);
    }

    private static Check unmeasured(Limit limit, String why) {
        return new Check(
                Outcome.NOT_MEASURED, limit.text(), why, limit.requirement().toString(), 0);
    }
}
