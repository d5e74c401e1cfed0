package dev.appraise.harness.report.page;

import dev.appraise.harness.result.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A table of the page.
 *
 * @param title its caption
 * @param columns headings
 * @param rows in order
 * @param notes below it
 */
public record PageTable(String title, List<Column> columns, List<Row> rows, List<String> notes) {
    /**
     * A column.
     *
     * @param name its heading
     * @param quoted whether its figures are a paper's and not ours
     */
    public record Column(String name, boolean quoted) {}

    /**
     * A row.
     *
     * @param name its first cell
     * @param origin the id of its provenance in the page; empty if there is none
     * @param cells the others
     */
    public record Row(String name, String origin, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param text in it
     * @param quoted whether it is a paper's
     */
    public record Cell(String text, boolean quoted) {}

    /**
     * Lays out a table; what is quoted from papers comes last, apart from what was measured.
     *
     * @param origins ids in the page by the name of the row
     */
    static PageTable of(Table table, Map<String, String> origins) {
        List<Integer> order = new ArrayList<>();
        int size = table.columns().size();
        IntStream.range(1, size).filter(k -> !isQuoted(table, k)).forEach(order::add);
        IntStream.range(1, size).filter(k -> isQuoted(table, k)).forEach(order::add);
        List<Column> columns = new ArrayList<>(List.of(new Column(heading(table, 0), false)));
        order.forEach(k -> columns.add(new Column(heading(table, k), isQuoted(table, k))));
        return new PageTable(
                table.title(),
                columns,
                table.rows().stream()
                        .map(row -> new Row(
                                row.get(0),
                                origins.getOrDefault(row.get(0), ""),
                                order.stream()
                                        .map(k -> new Cell(row.get(k), isQuoted(table, k)))
                                        .toList()))
                        .toList(),
                table.notes());
    }

    /** A heading may be broken into lines, but not before a per cent sign. */
    private static String heading(Table table, int column) {
        return table.columns().get(column).replace(" %", "\u00a0%");
    }

    private static boolean isQuoted(Table table, int column) {
        return table.columns().get(column).contains("quoted");
    }
}
