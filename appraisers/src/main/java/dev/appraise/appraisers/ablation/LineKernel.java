package dev.appraise.appraisers.ablation;

/**
 * The loops over the units of a layer, side by side. All implementations give the same bits: each element is the same
 * chain of operations. Strides and counts are multiples of the widest vector, see {@link Lanes}.
 */
interface LineKernel {
    /** How many units {@link #addChanges} likes to have side by side; a multiple of the widest vector. */
    int block();

    /**
     * {@code sums[at + m] += } the sum of some rows of a matrix, each times a factor.
     *
     * @param factors one a row
     * @param rows where each row starts in the matrix
     * @param used how many rows, a multiple of 4
     * @param from the first element of each row that is taken
     * @param count how many are
     */
    void addRows(double[] factors, int[] rows, int used, double[] matrix, int from, double[] sums, int at, int count);

    /** {@link #addRows} with each of two lists of factors: to {@code sums[at + m]}, and to {@code sums[next + m]}. */
    void addRowsTwice(
            double[] first,
            double[] second,
            int[] rows,
            int used,
            double[] matrix,
            double[] sums,
            int at,
            int next,
            int count);

    /** {@code highest[m] = max(highest[m], factor * row[at + m])}, and likewise for the lowest. */
    void widen(double factor, double[] row, int at, double[] highest, double[] lowest, int count);

    /**
     * The series of {@link LossSeries} of the cross-entropy.
     *
     * @param slopes {@code [output * count + m]}
     * @param shares the softmax, one an output
     * @param targets one an output
     * @param series takes {@code [row * count + m]}: the coefficients from that of t on, the spread, and the steepest slope
     */
    void crossEntropy(double[] slopes, double[] shares, double[] targets, int count, double[] series);

    /**
     * For the entries of a sparse row x, and each unit of a block: {@code sums[i * block + m] += } the series at t =
     * -weight x_i - rise, kept within the block's limits.
     *
     * @param series as {@link LossSeries#values()}, from {@code at}
     * @param weights {@code [i * block + m]}
     * @param indices the i of each entry
     * @param values x_i of each
     * @param from the first entry
     * @param to behind the last
     */
    void addChanges(
            float[] series,
            int at,
            int block,
            float[] weights,
            int[] indices,
            float[] values,
            int from,
            int to,
            float[] sums);
}
