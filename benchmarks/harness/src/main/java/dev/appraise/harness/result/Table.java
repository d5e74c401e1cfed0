package dev.appraise.harness.result;

import java.util.List;

/**
 * A table, before it is decided how it is written. The first column is text, the others are numbers.
 *
 * @param title what it shows, and on which data
 * @param columns their headings
 * @param rows one text a column
 * @param notes lines below it
 */
public record Table(String title, List<String> columns, List<List<String>> rows, List<String> notes) {
    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** A table with nothing below it. */
    public Table(String title, List<String> columns, List<List<String>> rows) {
        this(title, columns, rows, List.of());
    }

    Table with(List<String> lines) {
        return new Table(title, columns, rows, lines);
    }
}
