package dev.appraise.appraisers.ablation;

/**
 * The loops of {@link ColumnWalk} over the samples of a block, in double. All implementations give the same bits. Counts
 * are multiples of the widest vector, see {@link Lanes}.
 */
interface ColumnKernel {
    /** The largest |x[m]|. */
    double largest(double[] x, int count);

    /** {@code to[toAt + m] = factor * from[fromAt + m]}. */
    void scale(double factor, double[] from, int fromAt, double[] to, int toAt, int count);

    /** {@code to[toAt + m] += factor * from[fromAt + m]}. */
    void addScaled(double factor, double[] from, int fromAt, double[] to, int toAt, int count);

    /**
     * {@code to[toAt + m] =} the sum over some rows i of {@code factors[first + i] * from[i * count + m]}.
     *
     * @param rows how many, at least 1
     */
    void sumRows(float[] factors, int first, int rows, double[] from, double[] to, int toAt, int count);

    /** {@code to[m] += a[at + m] * b[at + m]}. */
    void addProduct(double[] a, double[] b, int at, double[] to, int count);

    /**
     * {@code to[m] =} the sum over the outputs c of d (slope[c * count + m] + d / outputs), d = x[c * count + m]: the change
     * of a squared error.
     */
    void squares(int outputs, double[] slope, double[] x, double[] to, int count);

    /** {@code x[m] = expm1(x[m])}; for halvings see {@link Exponential}. */
    void expm1(int halvings, double[] x, int count);

    /** {@code to[m] += factor[at + m] * expm1(x[at + m] - less[m])}; for halvings see {@link Exponential}. */
    void addExpm1(
            int halvings, double[] factor, double[] x, int at, double[] less, double[] to, double[] work, int count);

    /** {@code x[m] = log1p(x[m])} for |x| at most 1/2; anything for others. */
    void log1p(double[] x, int count);

    /**
     * How the value of a ReLU unit changes, in place of how its pre-activation does: max(shift + down, up).
     *
     * @param down {@code [at + m]}: min(z, 0), z the unchanged pre-activation
     * @param up {@code [at + m]}: -max(z, 0)
     */
    void rectify(double[] down, double[] up, int at, double[] shift, int count);

    /**
     * How the value of a tanh or sigmoid unit changes, in place of how its pre-activation does: below above expm1(g d) /
     * (above + below exp(g d)), in which nothing cancels.
     *
     * @param growth g: 2 for tanh, 1 for sigmoid
     * @param halvings for g d, see {@link Exponential}
     * @param below {@code [at + m]}: how far the unchanged value is above the least there is
     * @param above {@code [at + m]}: how far it is below the greatest
     * @param work as long as {@code count}
     */
    void bend(
            double growth,
            int halvings,
            double[] below,
            double[] above,
            int at,
            double[] shift,
            double[] work,
            int count);
}
