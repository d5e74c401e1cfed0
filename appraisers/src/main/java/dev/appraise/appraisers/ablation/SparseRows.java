package dev.appraise.appraisers.ablation;

/** A matrix and its non-zero entries, row by row, in places of their own, so that rows can be filled in parallel. */
final class SparseRows {
    private final int columns;
    private final int[] ends;
    private final int[] indices;
    private final float[] values;
    private final float[] dense;
    private final float[] least;
    private final float[] greatest;

    SparseRows(int rows, int columns) {
        this.columns = columns;
        ends = new int[rows];
        indices = new int[Math.multiplyExact(rows, columns)];
        values = new float[indices.length];
        dense = new float[indices.length];
        least = new float[rows];
        greatest = new float[rows];
    }

    /** Takes a row from {@code from[at .. at + columns)}. */
    void fill(int row, float[] from, int at) {
        System.arraycopy(from, at, dense, row * columns, columns);
        index(row);
    }

    /** Takes a row from {@code from[at .. at + columns)}. */
    void fill(int row, double[] from, int at) {
        for (int i = 0; i < columns; i++) {
            dense[row * columns + i] = (float) from[at + i];
        }
        index(row);
    }

    private void index(int row) {
        int start = row * columns;
        int at = start;
        float low = 0;
        float high = 0;
        for (int i = 0; i < columns; i++) {
            float value = dense[start + i];
            if (value != 0) {
                indices[at] = i;
                values[at++] = value;
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        ends[row] = at;
        least[row] = low;
        greatest[row] = high;
    }

    /** Where a row's entries start. */
    int start(int row) {
        return row * columns;
    }

    /** Where they end. */
    int end(int row) {
        return ends[row];
    }

    /** The column of each entry. */
    int[] indices() {
        return indices;
    }

    /** The value of each entry, not 0. */
    float[] values() {
        return values;
    }

    /** The element of a row and a column. */
    float get(int row, int column) {
        return dense[row * columns + column];
    }

    /** The least entry of a row, 0 at most. */
    float least(int row) {
        return least[row];
    }

    /** The greatest entry of a row, 0 at least. */
    float greatest(int row) {
        return greatest[row];
    }
}
