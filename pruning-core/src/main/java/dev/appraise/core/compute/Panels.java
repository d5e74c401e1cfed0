package dev.appraise.core.compute;

import dev.appraise.core.compute.Kernel.Panel;
import java.util.Arrays;

/** Rows, eight at a time, without the columns that are 0 in all of them. */
final class Panels {
    private static final int ROWS = Kernel.PANEL_ROWS;

    private final int columns;
    private final int[] places;
    private final float[] values;
    private final int[] counts;

    /**
     * Room for some panels.
     *
     * @param columns most that a row has
     */
    Panels(int count, int columns) {
        this.columns = columns;
        places = new int[count * columns];
        values = new float[count * columns * ROWS];
        counts = new int[count];
    }

    /** What was read of a panel, not a copy. */
    Panel get(int panel) {
        int first = panel * columns;
        return new Panel(values, first * ROWS, places, first, counts[panel]);
    }

    /**
     * Reads a panel: element (r, k) of its rows is at {@code start + r * row + k * step}.
     *
     * @param rows at most eight; those that are missing are 0
     */
    void read(int panel, float[] from, int start, int rows, int length, int row, int step) {
        int first = panel * columns;
        int count = 0;
        for (int k = 0; k < length; k++) {
            int at = start + k * step;
            if (rows == ROWS ? isAnyNonZero(from, at, row) : isAnyNonZero(from, at, row, rows)) {
                places[first + count] = k;
                copy(from, at, row, rows, (first + count) * ROWS);
                count++;
            }
        }
        counts[panel] = count;
    }

    private static boolean isAnyNonZero(float[] from, int at, int row) {
        return (Float.floatToRawIntBits(from[at])
                        | Float.floatToRawIntBits(from[at + row])
                        | Float.floatToRawIntBits(from[at + 2 * row])
                        | Float.floatToRawIntBits(from[at + 3 * row])
                        | Float.floatToRawIntBits(from[at + 4 * row])
                        | Float.floatToRawIntBits(from[at + 5 * row])
                        | Float.floatToRawIntBits(from[at + 6 * row])
                        | Float.floatToRawIntBits(from[at + 7 * row]))
                != 0;
    }

    private static boolean isAnyNonZero(float[] from, int at, int row, int rows) {
        int bits = 0;
        for (int r = 0; r < rows; r++) {
            bits |= Float.floatToRawIntBits(from[at + r * row]);
        }
        return bits != 0;
    }

    private void copy(float[] from, int at, int row, int rows, int to) {
        if (rows == ROWS) {
            values[to] = from[at];
            values[to + 1] = from[at + row];
            values[to + 2] = from[at + 2 * row];
            values[to + 3] = from[at + 3 * row];
            values[to + 4] = from[at + 4 * row];
            values[to + 5] = from[at + 5 * row];
            values[to + 6] = from[at + 6 * row];
            values[to + 7] = from[at + 7 * row];
        } else {
            for (int r = 0; r < rows; r++) {
                values[to + r] = from[at + r * row];
            }
            Arrays.fill(values, to + rows, to + ROWS, 0);
        }
    }
}
