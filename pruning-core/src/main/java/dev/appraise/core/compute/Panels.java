package dev.appraise.core.compute;

import dev.appraise.core.compute.Kernel.Panel;
import java.util.Arrays;

/**
 * Rows, eight at a time, without the columns that are 0 in all of them. No loop branches on which these are, since that cannot be
 * foreseen.
 */
final class Panels {
    private static final int ROWS = Kernel.PANEL_ROWS;

    private final Kernel kernel;
    private final int columns;
    private final int[] places;
    private final float[] values;
    private final int[] counts;
    private final int[] bits;

    /**
     * Room for some panels.
     *
     * @param columns most that a row has
     */
    Panels(Kernel kernel, int count, int columns) {
        this.kernel = kernel;
        this.columns = columns;
        places = new int[count * columns];
        values = new float[count * columns * ROWS];
        counts = new int[count];
        bits = new int[columns];
    }

    /** What was read of a panel, not a copy. */
    Panel get(int panel) {
        int first = panel * columns;
        return new Panel(values, first * ROWS, places, first, counts[panel]);
    }

    /** Reads a panel whose rows follow each other: element (r, k) is at {@code start + r * length + k}. */
    void readRows(int panel, float[] from, int start, int length) {
        int first = panel * columns;
        kernel.or(from, start, length, bits);
        int count = 0;
        for (int k = 0; k < length; k++) {
            places[first + count] = k;
            count += isNonZero(bits[k]);
        }
        copyRows(from, start, length, first, first + count);
        counts[panel] = count;
    }

    private void copyRows(float[] from, int start, int length, int first, int last) {
        int second = start + length;
        int third = second + length;
        int fourth = third + length;
        int fifth = fourth + length;
        int sixth = fifth + length;
        int seventh = sixth + length;
        int eighth = seventh + length;
        for (int i = first; i < last; i++) {
            int k = places[i];
            int to = i * ROWS;
            values[to] = from[start + k];
            values[to + 1] = from[second + k];
            values[to + 2] = from[third + k];
            values[to + 3] = from[fourth + k];
            values[to + 4] = from[fifth + k];
            values[to + 5] = from[sixth + k];
            values[to + 6] = from[seventh + k];
            values[to + 7] = from[eighth + k];
        }
    }

    /** Reads a panel whose columns are of neighbours: element (r, k) is at {@code start + r + k * step}. */
    void readColumns(int panel, float[] from, int start, int length, int step) {
        int first = panel * columns;
        int count = 0;
        for (int k = 0; k < length; k++) {
            int at = start + k * step;
            int to = (first + count) * ROWS;
            values[to] = from[at];
            values[to + 1] = from[at + 1];
            values[to + 2] = from[at + 2];
            values[to + 3] = from[at + 3];
            values[to + 4] = from[at + 4];
            values[to + 5] = from[at + 5];
            values[to + 6] = from[at + 6];
            values[to + 7] = from[at + 7];
            places[first + count] = k;
            count += isNonZero(Float.floatToRawIntBits(from[at])
                    | Float.floatToRawIntBits(from[at + 1])
                    | Float.floatToRawIntBits(from[at + 2])
                    | Float.floatToRawIntBits(from[at + 3])
                    | Float.floatToRawIntBits(from[at + 4])
                    | Float.floatToRawIntBits(from[at + 5])
                    | Float.floatToRawIntBits(from[at + 6])
                    | Float.floatToRawIntBits(from[at + 7]));
        }
        counts[panel] = count;
    }

    /**
     * Reads a panel of fewer rows: element (r, k) is at {@code start + r * row + k * step}.
     *
     * @param rows those that are missing are 0
     */
    void readFew(int panel, float[] from, int start, int rows, int length, int row, int step) {
        int first = panel * columns;
        int count = 0;
        for (int k = 0; k < length; k++) {
            int to = (first + count) * ROWS;
            int any = 0;
            for (int r = 0; r < rows; r++) {
                values[to + r] = from[start + r * row + k * step];
                any |= Float.floatToRawIntBits(values[to + r]);
            }
            Arrays.fill(values, to + rows, to + ROWS, 0);
            places[first + count] = k;
            count += isNonZero(any);
        }
        counts[panel] = count;
    }

    /** 0 or 1. */
    private static int isNonZero(int bits) {
        return (bits | -bits) >>> 31;
    }
}
