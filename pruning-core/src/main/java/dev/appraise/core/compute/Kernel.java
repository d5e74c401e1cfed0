package dev.appraise.core.compute;

/** The loops of {@link FmaGemm}: C += A B, each element a chain of fused multiply-adds that starts from what C holds. */
interface Kernel {
    /**
     * Adds a product.
     *
     * @param a {@code [rows][inner]}
     * @param b {@code [inner][columns]} row-major, from {@code offset}
     * @param c {@code [rows][columns]} row-major
     */
    void add(int rows, int columns, int inner, Left a, float[] b, int offset, float[] c);

    /**
     * A left factor: element (i, k) is at {@code start + i * row + k * step}.
     *
     * @param values the array, not copied
     */
    record Left(float[] values, int start, int row, int step) {}
}
