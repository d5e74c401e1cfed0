package dev.appraise.harness.result;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.appraise.api.network.Shape;
import dev.appraise.harness.experiment.Entry;
import dev.appraise.harness.experiment.Study;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The error of each real-valued output: one table over all studies, a row a method of a study. Data of different kinds
 * (simulated, real) have tables of their own.
 */
final class OutputTables {
    private static final List<String> PARTS = List.of("test", "all");

    private OutputTables() {}

    static List<Table> of(List<StudyResults> studies) {
        return studies.stream()
                .collect(groupingBy(
                        study -> study.results().get(0).provenance().source().kind(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(OutputTables::table)
                .toList();
    }

    private static Table table(List<StudyResults> studies) {
        TrialResult first = studies.get(0).results().get(0);
        boolean quoted = quoted(studies).findAny().isPresent();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            for (Series row : studies.get(i).series()) {
                rows.add(cells(i + 1, row, studies.get(i).study(), quoted));
            }
        }
        return new Table(
                        Titles.data(first)
                                + ": RMSE of each output, scaled to [0, 1] by the training rows; mean ± sd over "
                                + "seeds",
                        columns(first.provenance().outputs().size(), quoted),
                        rows)
                .with(notes(studies, quoted));
    }

    private static List<String> columns(int outputs, boolean quoted) {
        List<String> columns = new ArrayList<>(
                List.of("method", "data", "inputs", "network", "pruned %", "parameters", "epochs", "test: mean"));
        PARTS.forEach(part -> IntStream.rangeClosed(1, outputs).forEach(k -> columns.add(part + ": y" + k)));
        if (quoted) {
            columns.add("paper (quoted)");
        }
        return columns;
    }

    private static List<String> cells(int data, Series row, Study study, boolean quoted) {
        TrialResult first = row.results().get(0);
        boolean network = first.size().isNetwork();
        List<String> cells = new ArrayList<>(List.of(
                row.name(),
                String.valueOf(data),
                String.valueOf(Shape.parse(first.trial().network()).inputs()),
                network ? first.trial().network() : Cells.NONE,
                network
                        ? Cells.number(
                                1, 100 * mean(row, result -> result.size().rate()))
                        : Cells.NONE,
                Cells.number(0, mean(row, result -> result.size().parameters())),
                network ? Cells.number(0, mean(row, result -> result.spent().epochs())) : Cells.NONE,
                error(row, Yardstick.ERROR::of)));
        for (String part : PARTS) {
            for (int k = 0; k < first.provenance().outputs().size(); k++) {
                int output = k;
                cells.add(error(row, result -> result.quality().errors(part).get(output)));
            }
        }
        if (quoted) {
            cells.add(study.entries().stream()
                    .filter(entry -> entry.name().equals(row.name()))
                    .flatMap(entry -> entry.quoted().stream())
                    .findFirst()
                    .orElse(""));
        }
        return cells;
    }

    private static String error(Series row, ToDoubleFunction<TrialResult> error) {
        Sample sample = Sample.of(row.results(), error);
        return Cells.withSpread(Cells.digits(sample.mean()), sample.mean(), sample.sd(), sample.n());
    }

    private static double mean(Series row, ToDoubleFunction<TrialResult> number) {
        return Sample.of(row.results(), number).mean();
    }

    private static List<String> notes(List<StudyResults> studies, boolean quoted) {
        List<String> notes = new ArrayList<>();
        List<String> outputs = studies.get(0).results().get(0).provenance().outputs();
        notes.add(IntStream.range(0, outputs.size())
                .mapToObj(k -> "y" + (k + 1) + ": " + outputs.get(k))
                .collect(joining("; ")));
        for (int i = 0; i < studies.size(); i++) {
            notes.add("data " + (i + 1) + ": " + data(studies.get(i)));
        }
        if (studies.stream()
                .map(StudyResults::results)
                .flatMap(Collection::stream)
                .anyMatch(OutputTables::leaks)) {
            notes.add(
                    "A random split deals neighbours in time to training and test; they are alike, so the test leaks.");
        }
        if (quoted) {
            notes.add(
                    "quoted: the paper's figures for the outputs in this order; it tells neither how it scaled them nor"
                            + " on which rows it measured");
        }
        for (int i = 0; i < studies.size(); i++) {
            String data = studies.size() > 1 ? "data " + (i + 1) + ", " : "";
            Notes.with(Claims.judged(studies.get(i), Yardstick.ERROR), studies.get(i))
                    .forEach(claim -> notes.add(data + claim));
        }
        return notes;
    }

    private static String data(StudyResults study) {
        TrialResult first = study.results().get(0);
        Stream<String> settings = first.settings().dataset().entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue());
        return settings.collect(joining(", ")) + "; " + first.provenance().rows() + " rows, "
                + first.provenance().trainingRows() + " for training; "
                + Titles.seeds(
                        study.results().stream().map(result -> result.trial().seed()))
                + Titles.note(first);
    }

    private static boolean leaks(TrialResult result) {
        return "random".equals(result.settings().dataset().get("split"));
    }

    private static Stream<String> quoted(List<StudyResults> studies) {
        return studies.stream()
                .flatMap(study -> study.study().entries().stream())
                .map(Entry::quoted)
                .flatMap(Optional::stream);
    }
}
