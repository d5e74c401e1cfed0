package dev.appraise.datasets.table;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which columns of a table are inputs and which are targets, numbered from 0.
 *
 * @param inputs at least one
 * @param targets at least one, none of them an input
 */
record Columns(int[] inputs, int[] targets) {

    /**
     * Picks the columns that settings name.
     *
     * @param inputs names or numbers from 1, comma-separated; empty for all but the targets
     * @param targets names or numbers from 1, comma-separated; empty for the last
     * @throws InvalidInputException if there is no such column, a name is ambiguous, or a column is picked twice
     */
    static Columns of(CsvTable table, String inputs, String targets) {
        int last = table.names().size() - 1;
        int[] targetColumns = targets.isBlank() ? new int[] {last} : pick(table, "targets", targets);
        int[] inputColumns =
                inputs.isBlank() ? allBut(targetColumns, table.names().size()) : pick(table, "inputs", inputs);
        if (inputColumns.length == 0) {
            throw new InvalidInputException(
                    table.file() + " has no column left for the inputs: it has "
                            + table.names().size() + ", and all are targets",
                    "the delimiter is another one");
        }
        for (int input : inputColumns) {
            if (contains(targetColumns, input)) {
                throw new InvalidInputException(
                        "column '" + table.names().get(input) + "' of " + table.file() + " is both input and target",
                        "it should be left out of the inputs");
            }
        }
        return new Columns(inputColumns, targetColumns);
    }

    private static int[] pick(CsvTable table, String setting, String list) {
        int[] picked = Arrays.stream(list.split(",", -1))
                .mapToInt(name -> column(table, setting, name.strip()))
                .toArray();
        if (Arrays.stream(picked).distinct().count() < picked.length) {
            throw new InvalidInputException(
                    setting + " names a column twice: '" + list + "'", "another column was meant");
        }
        return picked;
    }

    private static int column(CsvTable table, String setting, String name) {
        List<String> names = table.names();
        int column = names.indexOf(name);
        if (column != names.lastIndexOf(name)) {
            throw new InvalidInputException(
                    setting + " names the column '" + name + "', but " + table.file()
                            + " has more than one of that name",
                    "it can be named by its number: " + (column + 1) + " or " + (names.lastIndexOf(name) + 1));
        }
        return column >= 0 ? column : numbered(table, setting, name);
    }

    private static int numbered(CsvTable table, String setting, String name) {
        int count = table.names().size();
        return IntStream.range(0, count)
                .filter(column -> name.equals(String.valueOf(column + 1)))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        setting + " names the column '" + name + "', which " + table.file() + " has not, by name or by"
                                + " number (1 to " + count + ")",
                        Names.hint(name, table.names())));
    }

    private static int[] allBut(int[] targets, int count) {
        return IntStream.range(0, count)
                .filter(column -> !contains(targets, column))
                .toArray();
    }

    private static boolean contains(int[] columns, int column) {
        return Arrays.stream(columns).anyMatch(other -> other == column);
    }
}
