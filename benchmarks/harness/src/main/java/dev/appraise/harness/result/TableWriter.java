package dev.appraise.harness.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as aligned text and as Markdown. */
public final class TableWriter {
    private TableWriter() {}

    /** Columns aligned by spaces. */
    public static String text(Table table) {
        return text(table, Set.of());
    }

    /**
     * Columns aligned by spaces.
     *
     * @param bold what the rows begin with that a terminal is to show in bold
     */
    public static String text(Table table, Set<String> bold) {
        String lines = aligned(table).stream()
                .map(row -> line(row, bold.contains(row.get(0).strip())) + "\n")
                .collect(Collectors.joining());
        return table.title() + "\n\n" + lines + notes(table, "");
    }

    private static String line(List<String> row, boolean bold) {
        String line = String.join("  ", row).stripTrailing();
        return bold ? "\033[1m" + line + "\033[22m" : line;
    }

    /** For a page, and readable without one. */
    public static String markdown(Table table) {
        List<List<String>> aligned = aligned(table);
        StringBuilder text = new StringBuilder("### " + table.title() + "\n\n" + line(aligned.get(0)));
        text.append(line(IntStream.range(0, table.columns().size())
                .mapToObj(column -> rule(column, aligned.get(0).get(column).length()))
                .toList()));
        aligned.subList(1, aligned.size()).forEach(row -> text.append(line(row)));
        return text.append(notes(table, "- ")).toString();
    }

    private static String notes(Table table, String bullet) {
        return table.notes().stream().map(note -> "\n" + bullet + note).collect(Collectors.joining())
                + (table.notes().isEmpty() ? "" : "\n");
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String rule(int column, int width) {
        return column == 0 ? "-".repeat(width) : "-".repeat(Math.max(1, width - 1)) + ":";
    }

    private static List<List<String>> aligned(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns());
        rows.addAll(table.rows());
        int[] widths = IntStream.range(0, table.columns().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> padded(row, widths)).toList();
    }

    private static List<String> padded(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> {
                    String padding = " ".repeat(widths[column] - row.get(column).length());
                    return column == 0 ? row.get(column) + padding : padding + row.get(column);
                })
                .toList();
    }
}
