package dev.appraise.appraisers.ablation;

/** The non-zero entries of a matrix, row by row, in places of their own, so that rows can be filled in parallel. */
final class SparseRows {
    private final int columns;
    private final int[] ends;
    private final int[] indices;
    private final float[] values;
    private final float[] least;
    private final float[] most;

    SparseRows(int rows, int columns) {
        this.columns = columns;
        ends = new int[rows];
        indices = new int[Math.multiplyExact(rows, columns)];
        values = new float[indices.length];
        least = new float[rows];
        most = new float[rows];
    }

    /** Takes a row from {@code from[at .. at + columns)}. */
    void fill(int row, float[] from, int at) {
        begin(row);
        for (int i = 0; i < columns; i++) {
            add(row, i, from[at + i]);
        }
    }

    /** Takes a row from {@code from[at .. at + columns)}. */
    void fill(int row, double[] from, int at) {
        begin(row);
        for (int i = 0; i < columns; i++) {
            add(row, i, (float) from[at + i]);
        }
    }

    private void begin(int row) {
        ends[row] = row * columns;
        least[row] = 0;
        most[row] = 0;
    }

    private void add(int row, int column, float value) {
        if (value != 0) {
            indices[ends[row]] = column;
            values[ends[row]++] = value;
            least[row] = Math.min(least[row], value);
            most[row] = Math.max(most[row], value);
        }
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

    /** The least entry of a row, 0 at most. */
    float least(int row) {
        return least[row];
    }

    /** The greatest entry of a row, 0 at least. */
    float most(int row) {
        return most[row];
    }

    /** The greatest |entry| of a row. */
    float greatest(int row) {
        return Math.max(most[row], -least[row]);
    }
}
