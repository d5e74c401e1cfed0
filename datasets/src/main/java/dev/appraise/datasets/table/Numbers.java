package dev.appraise.datasets.table;

import dev.appraise.api.InvalidInputException;
import java.util.regex.Pattern;

/** Cells of a table that are numbers. */
final class Numbers {
    /** Narrower than {@link Float#parseFloat}, which also takes NaN, Infinity, 1f and hexadecimal. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final CsvTable table;
    private final String decimalPoint;

    Numbers(CsvTable table, String decimalPoint) {
        this.table = table;
        this.decimalPoint = decimalPoint;
    }

    /**
     * Columns as numbers, {@code [rows][columns.length]}, row-major.
     *
     * @throws InvalidInputException if a cell is no finite number
     */
    float[] in(int[] columns) {
        int rows = table.rows().size();
        float[] values = new float[Math.multiplyExact(rows, columns.length)];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(i / columns.length, columns[i % columns.length]);
        }
        return values;
    }

    private float number(int row, int column) {
        String text = table.cell(row, column);
        String point = decimalPoint.equals(",") ? text.replace('.', '?').replace(',', '.') : text;
        float value = NUMBER.matcher(point).matches() ? Float.parseFloat(point) : Float.NaN;
        if (!Float.isFinite(value)) {
            throw new InvalidInputException(table.place(row, column) + ": '" + text + "' is not a number", hint(text));
        }
        return value;
    }

    private String hint(String text) {
        if (text.isEmpty()) {
            return "the value is missing: leave out the row, or the column";
        }
        return text.contains(",")
                ? "decimalPoint=',' was meant"
                : "the column should be left out of 'inputs', or task=classification was meant";
    }
}
