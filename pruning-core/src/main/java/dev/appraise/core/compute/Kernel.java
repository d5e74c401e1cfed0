package dev.appraise.core.compute;

/** The loops of {@link FmaGemm}: C += A B, each element a chain of fused multiply-adds that starts from what C holds. */
interface Kernel {
    /**
     * Adds a product.
     *
     * @param a {@code [rows][inner]}
     * @param b {@code [inner][columns]}
     * @param c {@code [rows][columns]} row-major, from {@code into}
     */
    void add(int rows, int columns, int inner, Left a, Right b, float[] c, int into);

    /**
     * Computes a row of a product A B in which A is mostly 0.
     *
     * @param row of A
     * @param parts of A's rows, whose entries follow each other
     * @param b {@code [inner][columns]}; {@link #SLACK} numbers more are readable behind it
     * @param into where the row starts; up to {@link #SLACK} numbers behind its columns may be overwritten
     */
    void multiply(int row, SparseRows[] parts, Right b, int columns, float[] c, int into);

    /**
     * Adds the product of a panel.
     *
     * @param columns of B and C
     * @param b {@link #SLACK} numbers more than its last row's are readable
     * @param c its rows start {@code stride} apart; what lies behind their columns, up to {@link #SLACK} numbers, may be overwritten
     */
    void add(Panel a, Right b, int columns, float[] c, int stride);

    /** Whether panels whose rows have many zeros, at different places, are yet faster than row after row. */
    boolean isFastByPanel();

    /** Of eight rows that follow each other, the bits of all numbers of a column, or'ed: {@code any[k]} is 0 if all are +0. */
    void or(float[] values, int start, int columns, int[] any);

    /** Sets to 0 those of some numbers at whose place there is no -1, but 0. */
    void keep(int[] bits, float[] values, int from, int to);

    /** That of the Vector API if the JVM has it. */
    static Kernel fastest() {
        return VectorApi.isPresent() ? new VectorKernel() : new ScalarKernel();
    }

    /** How far a sparse product may read and write past the end of a row: two of the longest vectors there are. */
    int SLACK = 128;

    /**
     * A left factor: element (i, k) is at {@code start + i * row + k * step}.
     *
     * @param values the array, not copied
     */
    record Left(float[] values, int start, int row, int step) {}

    /** How many rows a panel has. */
    int PANEL_ROWS = 8;

    /**
     * Rows of a left factor that have values at the same places of the inner dimension, and 0 elsewhere: the value of row r at
     * place {@code terms[first + k]} is at {@code start + k * PANEL_ROWS + r}.
     *
     * @param terms the places, ascending
     * @param count how many there are
     */
    record Panel(float[] values, int start, int[] terms, int first, int count) {}

    /** A right factor: element (k, j) is at {@code start + k * stride + j}. */
    record Right(float[] values, int start, int stride) {}
}
