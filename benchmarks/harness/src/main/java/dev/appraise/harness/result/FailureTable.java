package dev.appraise.harness.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trials that are in no mean, so that nobody takes a mean for one of all trials. */
public final class FailureTable {
    private FailureTable() {}

    /** One row for all that differ in nothing but the seed and the cause; nothing if none failed. */
    public static Optional<Table> of(List<Failure> failures) {
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        Map<List<String>, List<Failure>> rows = new LinkedHashMap<>();
        failures.forEach(failure -> rows.computeIfAbsent(
                        List.of(failure.trial().series(), failure.cause()), key -> new ArrayList<>())
                .add(failure));
        return Optional.of(new Table(
                "Trials that failed, and are in no mean",
                List.of("method", "dataset", "network", "pruned %", "failed", "why"),
                rows.values().stream().map(FailureTable::cells).toList()));
    }

    private static List<String> cells(List<Failure> row) {
        Failure first = row.get(0);
        return List.of(
                first.trial().name(),
                first.trial().dataset().toString(),
                first.trial().network(),
                Cells.number(1, 100 * first.trial().target()),
                Titles.seeds(row.stream().map(failure -> failure.trial().seed())),
                first.cause());
    }
}
