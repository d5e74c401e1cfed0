package dev.appraise.datasets.table;

import dev.appraise.api.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column of class labels.
 *
 * @param classes the distinct labels, sorted as text; each is an output
 * @param oneHot {@code [rows][classes]}, row-major
 */
record Labels(List<String> classes, float[] oneHot) {

    /**
     * Reads a column.
     *
     * @throws InvalidInputException if a label is missing, or all are the same
     */
    static Labels in(CsvTable table, int column) {
        List<String> labels = IntStream.range(0, table.rows().size())
                .mapToObj(row -> label(table, row, column))
                .toList();
        List<String> classes = labels.stream().distinct().sorted().toList();
        if (classes.size() < 2) {
            throw new InvalidInputException(
                    table.file() + " has only the label '" + classes.get(0) + "' in the target column "
                            + table.names().get(column),
                    "another column was meant");
        }
        float[] oneHot = new float[Math.multiplyExact(labels.size(), classes.size())];
        for (int row = 0; row < labels.size(); row++) {
            oneHot[row * classes.size() + classes.indexOf(labels.get(row))] = 1;
        }
        return new Labels(classes, oneHot);
    }

    private static String label(CsvTable table, int row, int column) {
        String label = table.cell(row, column);
        if (label.isEmpty()) {
            throw new InvalidInputException(
                    table.place(row, column) + ": the label is missing", "the row should be left out");
        }
        return label;
    }
}
