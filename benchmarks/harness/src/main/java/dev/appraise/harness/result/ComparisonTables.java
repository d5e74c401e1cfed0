package dev.appraise.harness.result;

import static dev.appraise.harness.result.Cells.number;
import static dev.appraise.harness.result.Cells.withSpread;

import dev.appraise.harness.experiment.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a comparison: one a study, one row a method and target. */
final class ComparisonTables {
    private ComparisonTables() {}

    /** In the order of the studies. */
    static List<Table> of(List<StudyResults> studies) {
        return studies.stream().map(ComparisonTables::table).toList();
    }

    private static Table table(StudyResults study) {
        String metric = study.results().get(0).quality().metric() + " %";
        Optional<String> reference = study.study().reference();
        List<String> columns = new ArrayList<>(List.of(
                "method",
                "pruned %",
                metric + " ± sd (n)",
                "95 % interval",
                "on test",
                "speed-up (theoretical)",
                "epochs",
                "seconds"));
        Map<String, String> quoted = quoted(study.study());
        if (!quoted.isEmpty()) {
            columns.add("paper (quoted)");
        }
        reference.ifPresent(name -> columns.add("against " + name + " [95 %], Holm's p"));
        return new Table(
                        Titles.of(study.results()),
                        columns,
                        Summary.of(study).stream()
                                .map(row -> cells(row, quoted, reference.isPresent()))
                                .toList())
                .with(Notes.below(study));
    }

    private static List<String> cells(SummaryRow row, Map<String, String> quoted, boolean against) {
        List<String> cells = new ArrayList<>(List.of(
                row.method(),
                number(1, 100 * row.compressionRate()),
                withSpread(row.mean(), row.sd(), row.n()) + " (" + row.n() + ")",
                row.n() < 2 ? Cells.NONE : number(2, row.low()) + " to " + number(2, row.high()),
                withSpread(row.meanTest(), row.sdTest(), row.n()),
                number(2, row.theoreticalSpeedup()) + " x",
                number(1, row.epochs()),
                number(1, row.seconds())));
        if (!quoted.isEmpty()) {
            cells.add(quoted.getOrDefault(row.method(), ""));
        }
        if (against) {
            cells.add(row.against().map(Cells::against).orElse(Cells.NONE));
        }
        return cells;
    }

    private static Map<String, String> quoted(Study study) {
        Map<String, String> quoted = new HashMap<>();
        study.entries().forEach(entry -> entry.quoted().ifPresent(figure -> quoted.put(entry.name(), figure)));
        return quoted;
    }
}
