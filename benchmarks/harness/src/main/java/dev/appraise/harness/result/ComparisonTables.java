package dev.appraise.harness.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of a comparison: one for each dataset, noise and network, one row a method and target. */
public final class ComparisonTables {
    private ComparisonTables() {}

    /** Of results in the order in which rows are wanted. */
    public static List<Table> of(List<TrialResult> results) {
        Map<String, List<TrialResult>> groups = new LinkedHashMap<>();
        results.forEach(result ->
                groups.computeIfAbsent(group(result), key -> new ArrayList<>()).add(result));
        return groups.values().stream().map(ComparisonTables::table).toList();
    }

    private static String group(TrialResult result) {
        return String.join(
                "|",
                result.trial().dataset().toString(),
                result.trial().network(),
                result.trial().hidden().toString(),
                result.provenance().source().kind());
    }

    private static Table table(List<TrialResult> group) {
        String metric = group.get(0).quality().metric() + " %";
        return new Table(
                Titles.of(group),
                List.of(
                        "method",
                        "pruned %",
                        metric + " ± sd (n)",
                        "95 % interval",
                        "on test",
                        "speed-up (theoretical)",
                        "epochs",
                        "seconds"),
                Summary.of(group).stream().map(ComparisonTables::cells).toList());
    }

    private static List<String> cells(SummaryRow row) {
        return List.of(
                row.method(),
                number(1, 100 * row.compressionRate()),
                withSpread(row.mean(), row.sd(), row.n()) + " (" + row.n() + ")",
                row.n() < 2 ? "-" : number(2, row.low()) + " to " + number(2, row.high()),
                withSpread(row.meanTest(), row.sdTest(), row.n()),
                number(2, row.theoreticalSpeedup()) + " x",
                number(1, row.epochs()),
                number(1, row.seconds()));
    }

    private static String withSpread(double mean, double sd, int n) {
        return n < 2 ? number(2, mean) : number(2, mean) + " ± " + number(2, sd);
    }

    private static String number(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
