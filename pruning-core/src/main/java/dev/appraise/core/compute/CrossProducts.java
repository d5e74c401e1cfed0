package dev.appraise.core.compute;

import org.ejml.data.DMatrixRMaj;

/**
 * Sums A'A over the rows of A as they come. Each sum adds its products in the order of the rows, rounding each product and
 * each sum: its bits are those of EJML's {@code multInner}, which takes several times as long, and the same with and
 * without the Vector API.
 */
public final class CrossProducts {
    /** Rows that are added at once; those of a small network's Jacobian stay in the nearest caches. */
    private static final int BLOCK = 64;
    /** Rows are padded to a multiple of this, twice the lanes of the longest vector. */
    private static final int PADDING = 16;

    private final CrossKernel kernel;
    private final int width;
    private final double[][] rows;
    private final double[][] sums;
    private int filled;

    /** @param width columns of A */
    public CrossProducts(int width) {
        this(VectorApi.isPresent() ? new VectorCross() : new PlainCross(), width);
    }

    CrossProducts(CrossKernel kernel, int width) {
        this.kernel = kernel;
        this.width = width;
        int padded = (width + PADDING - 1) / PADDING * PADDING;
        rows = new double[BLOCK][padded];
        sums = new double[padded][padded];
    }

    /** Adds a row, which is copied. */
    public void add(double[] row) {
        System.arraycopy(row, 0, rows[filled], 0, width);
        filled++;
        if (filled == BLOCK) {
            flush();
        }
    }

    /** The first rows and columns of A'A, times a factor. */
    public DMatrixRMaj matrix(int size, double factor) {
        flush();
        DMatrixRMaj matrix = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                double value = sums[i][j] * factor;
                matrix.data[i * size + j] = value;
                matrix.data[j * size + i] = value;
            }
        }
        return matrix;
    }

    /** The last column of A'A without its last element, times a factor. */
    public DMatrixRMaj lastColumn(double factor) {
        flush();
        DMatrixRMaj vector = new DMatrixRMaj(width - 1, 1);
        for (int i = 0; i < width - 1; i++) {
            vector.data[i] = sums[i][width - 1] * factor;
        }
        return vector;
    }

    private void flush() {
        kernel.add(rows, filled, sums);
        filled = 0;
    }
}
