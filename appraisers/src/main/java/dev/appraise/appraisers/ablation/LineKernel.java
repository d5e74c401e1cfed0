package dev.appraise.appraisers.ablation;

/**
 * The loops of {@link LineWalk}. All implementations give the same bits: each element is the same chain of fused
 * multiply-adds. Arrays have room for whole vectors beyond the count, see {@link Lanes}; what is there does not matter.
 * Not thread-safe.
 */
interface LineKernel {
    /**
     * {@code sums[at + m] += } the sum of some rows of a matrix, each times a factor.
     *
     * @param factors one a row
     * @param rows the number of each row
     * @param used how many rows, a multiple of 4
     * @param matrix row-major, {@code stride} wide
     * @param stride a multiple of the widest vector; as many elements are added
     */
    void addRows(float[] factors, int[] rows, int used, float[] matrix, int stride, float[] sums, int at);

    /**
     * {@code products[m] = -row[indices[from + m]] * values[from + m]}.
     *
     * @param range takes the least and the greatest of 0 and the products
     */
    void products(float[] row, int[] indices, float[] values, int from, int count, float[] products, float[] range);

    /**
     * Finds the units that flip.
     *
     * @param values pre-activations, from {@code at}
     * @param slopes what a shift of 1 adds to each
     * @param count how many units; a multiple of the widest vector
     * @param low the lowest shift, at most 0
     * @param high the highest shift, at least 0
     * @param found takes the numbers of the units that are not on the same side of 0 at both, ascending
     * @return how many
     */
    int kinks(float[] values, int at, float[] slopes, int count, float low, float high, int[] found);

    /**
     * {@code result[m] = c1 x[m] + c2 x[m]^2 + ...}, without a constant term.
     *
     * @param coefficients {@code [k]}: that of x^k; the first one is not read
     * @param degree 2, 6 or 10
     */
    void polynomial(float[] coefficients, int degree, float[] x, int count, float[] result);

    /** {@code x[m] = constant + x[m]}. */
    void shift(float constant, float[] x, int count);

    /** {@code x[m] = constant + log1p(x[m])} for |x| at most 2^-8: three terms. The remainder is below 2e-8 |x|. */
    void shortLog1p(float constant, float[] x, int count);

    /**
     * {@code x[m] = constant + log1p(x[m])} for x in [exp(-1) - 1, exp(1) - 1], by 2 artanh(x / (2 + x)) to its 17th
     * power.
     */
    void log1p(float constant, float[] x, int count);
}
