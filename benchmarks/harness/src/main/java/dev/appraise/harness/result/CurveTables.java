package dev.appraise.harness.result;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Quality by compression: one row a method, one column a target; and the differences from the reference likewise. */
final class CurveTables {
    private CurveTables() {}

    static List<Table> of(List<StudyResults> studies) {
        return studies.stream().flatMap(study -> of(study).stream()).toList();
    }

    private static List<Table> of(StudyResults study) {
        List<SummaryRow> rows = Summary.of(study);
        String title = Titles.of(study.results());
        List<String> notes = Notes.below(study);
        Table values = table(
                "mean ± sd by share pruned; " + title,
                rows,
                row -> Optional.of(Cells.withSpread(row.mean(), row.sd(), row.n())));
        if (study.study().reference().isEmpty()) {
            return List.of(values.with(notes));
        }
        Table differences = table(
                "difference from " + study.study().reference().orElseThrow() + " [95 % interval], Holm's p; " + title,
                rows,
                row -> row.against().map(Cells::against));
        return List.of(values, differences.with(notes));
    }

    private static Table table(String title, List<SummaryRow> rows, Function<SummaryRow, Optional<String>> cell) {
        List<Double> targets =
                rows.stream().map(SummaryRow::target).distinct().sorted().toList();
        List<String> columns = new ArrayList<>(List.of("method"));
        targets.forEach(target -> columns.add(Cells.share(target)));
        Set<String> methods =
                rows.stream().map(SummaryRow::method).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Table(
                title,
                columns,
                methods.stream()
                        .map(method -> cells(method, targets, rows, cell))
                        .toList());
    }

    private static List<String> cells(
            String method, List<Double> targets, List<SummaryRow> rows, Function<SummaryRow, Optional<String>> cell) {
        List<String> cells = new ArrayList<>(List.of(method));
        for (double target : targets) {
            cells.add(rows.stream()
                    .filter(row -> row.method().equals(method) && row.target() == target)
                    .findFirst()
                    .flatMap(cell)
                    .orElse(Cells.NONE));
        }
        return cells;
    }
}
