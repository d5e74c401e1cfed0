package dev.appraise.core.compute;

/**
 * Rows of a matrix that is mostly 0, each as a list of its other entries in order.
 *
 * @param places the column of each entry
 * @param values the number of each entry
 * @param start where the first row's entries start
 * @param stride how far apart rows start
 * @param counts how many entries each row has
 */
record SparseRows(int[] places, float[] values, int start, int stride, int[] counts) {
    int first(int row) {
        return start + row * stride;
    }

    int end(int row) {
        return first(row) + counts[row];
    }
}
