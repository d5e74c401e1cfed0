package dev.appraise.harness.result;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Summary rows as CSV (RFC 4180), unrounded. */
final class SummaryCsv {
    private SummaryCsv() {}

    static String of(List<SummaryRow> rows) {
        List<String> columns = columns(SummaryRow.class)
                .flatMap(column -> column.equals("against") ? columns(Against.class) : Stream.of(column))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream()));
        for (SummaryRow row : rows) {
            Map<?, ?> values = Json.LINES.convertValue(row, Map.class);
            lines.add(line(columns.stream().map(column -> Objects.toString(values.get(column), ""))));
        }
        return String.join("", lines);
    }

    private static Stream<String> columns(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }

    private static String line(Stream<String> cells) {
        return cells.map(SummaryCsv::escaped).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String escaped(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
