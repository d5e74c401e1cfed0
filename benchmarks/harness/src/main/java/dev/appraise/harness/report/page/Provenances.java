package dev.appraise.harness.report.page;

import dev.appraise.harness.experiment.Entry;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.report.page.Page.Fact;
import dev.appraise.harness.report.page.Page.PageOrigin;
import dev.appraise.harness.result.Asked;
import dev.appraise.harness.result.Cells;
import dev.appraise.harness.result.Fidelity;
import dev.appraise.harness.result.Provenance;
import dev.appraise.harness.result.RunFolder;
import dev.appraise.harness.result.Series;
import dev.appraise.harness.result.StudyResults;
import dev.appraise.harness.result.TrialResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Where each row comes from, in words. */
final class Provenances {
    private Provenances() {}

    static List<PageOrigin> of(RunFolder run) {
        List<PageOrigin> origins = new ArrayList<>();
        for (StudyResults study : run.studies()) {
            List<PageOrigin.Row> rows = new ArrayList<>();
            for (Series series : study.series()) {
                rows.add(new PageOrigin.Row(
                        "origin-" + (origins.size() + 1) + "-" + (rows.size() + 1),
                        name(series),
                        facts(run, study, series)));
            }
            origins.add(new PageOrigin(title(study), rows));
        }
        networks(run)
                .forEach((name, results) -> origins.add(new PageOrigin(
                        "criteria on " + name,
                        List.of(new PageOrigin.Row(
                                "origin-" + (origins.size() + 1) + "-1", "the networks", facts(run, results))))));
        return origins;
    }

    /** By the name of a row, the id of its provenance in a study: of the first of its targets, if it has several. */
    static Map<String, String> ids(PageOrigin origin) {
        Map<String, String> ids = new LinkedHashMap<>();
        origin.rows().forEach(row -> ids.putIfAbsent(row.name().replaceFirst(" to [0-9.]+ %$", ""), row.id()));
        return ids;
    }

    /** What had the trials of a run executed: most runs have one executor, those gone on with elsewhere several. */
    static String executors(RunFolder run) {
        return distinct(
                run.studies().stream()
                        .flatMap(study -> study.results().stream())
                        .toList(),
                Provenances::executor);
    }

    private static String executor(TrialResult result) {
        return result.provenance().executor().orElse("an executor that was not noted");
    }

    private static String title(StudyResults study) {
        TrialResult first = study.results().get(0);
        return first.trial().dataset() + ", " + first.trial().network();
    }

    private static String name(Series series) {
        return series.name() + (series.target() > 0 ? " to " + Cells.share(series.target()) : "");
    }

    private static List<Fact> facts(RunFolder run, StudyResults study, Series series) {
        List<TrialResult> results = series.results();
        TrialResult first = results.get(0);
        Trial trial = first.trial();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("method", trial.method().id()));
        study.study().entries().stream()
                .filter(entry -> entry.name().equals(series.name()))
                .map(Entry::quoted)
                .flatMap(quoted -> quoted.stream())
                .forEach(quoted -> facts.add(new Fact("paper (quoted)", quoted)));
        facts.add(new Fact("settings of the method", settings(first.settings().method())));
        facts.add(new Fact("settings of training", settings(first.settings().training())));
        facts.add(new Fact("settings of the data", settings(first.settings().dataset())));
        facts.add(new Fact("target", Cells.share(trial.target()) + " of the connections pruned"));
        facts.add(new Fact(
                "seeds",
                distinct(results, result -> String.valueOf(result.trial().seed()))));
        facts.add(new Fact(
                "split",
                first.provenance().rows() + " rows, " + first.provenance().trainingRows()
                        + " of them for training, dealt by the seed"));
        facts.add(new Fact("data", distinct(results, result -> source(result.provenance()))));
        facts.add(new Fact(
                "data's SHA-256",
                distinct(results, result -> result.provenance().source().sha256())));
        facts.add(new Fact(
                "spent, mean of a seed",
                mean(results, 1, result -> result.spent().epochs()) + " epochs, "
                        + mean(results, 0, result -> result.spent().gradientEvaluations()) + " gradients, "
                        + mean(results, 1, result -> result.spent().appraisals()) + " appraisals, "
                        + mean(results, 2, TrialResult::seconds) + " s"));
        facts.add(new Fact(
                "version",
                distinct(results, result -> result.provenance().build().version())));
        facts.add(new Fact(
                "commit",
                distinct(results, result -> result.provenance().build().revision())));
        facts.add(new Fact(
                "Java, matrix product",
                distinct(
                        results,
                        result -> result.provenance().build().java() + ", "
                                + result.provenance().gemm())));
        facts.add(new Fact("machine", distinct(results, Provenances::machine)));
        facts.add(new Fact("executor", distinct(results, Provenances::executor)));
        facts.add(new Fact("first begun", first.provenance().started()));
        facts.add(new Fact("trials", distinct(results, TrialResult::id)));
        facts.add(new Fact("to repeat", run.asked().command()));
        return facts;
    }

    private static Map<String, List<Fidelity>> networks(RunFolder run) {
        return run.fidelity().stream()
                .collect(Collectors.groupingBy(
                        result ->
                                result.trial().dataset() + ", " + result.trial().network(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<Fact> facts(RunFolder run, List<Fidelity> results) {
        Trial trial = results.get(0).trial();
        Asked asked = run.asked();
        return List.of(
                new Fact("method", trial.method().id()),
                new Fact("settings of training that are no defaults", settings(trial.training())),
                new Fact(
                        "settings of the data that are no defaults",
                        settings(trial.dataset().settings())),
                new Fact("data", results.get(0).source()),
                new Fact(
                        "seeds",
                        distinct(
                                results, result -> String.valueOf(result.trial().seed()))),
                new Fact("rows that criteria saw", distinct(results, result -> String.valueOf(result.rows()))),
                new Fact("version", asked.build().version()),
                new Fact("commit", asked.build().revision()),
                new Fact("Java", asked.build().java()),
                new Fact("machine", PageWriter.machine(asked.machine())),
                new Fact("to repeat", asked.command()));
    }

    private static String machine(TrialResult result) {
        return PageWriter.machine(result.provenance().machine());
    }

    private static String source(Provenance provenance) {
        return provenance.source().kind() + ", " + provenance.source().location();
    }

    private static String settings(Map<String, ?> settings) {
        return settings.isEmpty()
                ? "none"
                : settings.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + value(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String value(Object value) {
        return value instanceof Map<?, ?> inner
                ? inner.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + value(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"))
                : String.valueOf(value);
    }

    private static <T> String distinct(List<T> items, Function<T, String> text) {
        return items.stream().map(text).distinct().collect(Collectors.joining(", "));
    }

    private static String mean(List<TrialResult> results, int digits, ToDoubleFunction<TrialResult> number) {
        return Cells.number(
                digits, results.stream().mapToDouble(number).average().orElse(Double.NaN));
    }
}
