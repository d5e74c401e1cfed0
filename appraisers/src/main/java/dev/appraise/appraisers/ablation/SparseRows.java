package dev.appraise.appraisers.ablation;

import java.util.Arrays;

/** The non-zero entries of a row-major matrix, row by row. */
final class SparseRows {
    private final int[] starts;
    private final int[] indices;
    private final double[] values;

    /**
     * @param dense {@code [rows][columns]}, row-major
     * @param rows how many rows
     * @param columns how many columns
     */
    SparseRows(double[] dense, int rows, int columns) {
        starts = new int[rows + 1];
        int[] foundIndices = new int[rows * columns];
        double[] foundValues = new double[rows * columns];
        int count = 0;
        for (int n = 0; n < rows; n++) {
            for (int i = 0; i < columns; i++) {
                double value = dense[n * columns + i];
                if (value != 0) {
                    foundIndices[count] = i;
                    foundValues[count++] = value;
                }
            }
            starts[n + 1] = count;
        }
        indices = Arrays.copyOf(foundIndices, count);
        values = Arrays.copyOf(foundValues, count);
    }

    /** Where a row starts; for the row after the last, where the last one ends. */
    int start(int row) {
        return starts[row];
    }

    /** The column of an entry. */
    int index(int at) {
        return indices[at];
    }

    /** The value of an entry, not 0. */
    double value(int at) {
        return values[at];
    }
}
