package dev.appraise.appraisers.ablation;

/**
 * For the units of a layer on the samples of a chunk: the change of the loss as a power series in the shift t of the
 * unit's activation, cut after t^8, and the range of t in which it holds.
 *
 * <p>Squared error is a quadratic. Cross-entropy is log M(t), M(t) = sum_c q_c exp(s_c t), q the softmax, s the slopes of
 * the outputs relative to the mean slope of the targets. With the spread g = sum_c q_c |s_c| and the steepest slope S =
 * max_c |s_c|, |M(z) - 1| is at most g r e^(S r) for all complex |z| = r. Where that is at most 1/2, |log M| is at most
 * 2 ln 2 times it, and by Cauchy's estimate what is left out after t^8 is below 1.39 e^R x^8 / (1 - x) times g |t|, with R
 * = S r and x = |t| / r. The largest R of a few for which R e^R is at most S / (2 g) is taken, and |t| is held so small
 * that the factor of g |t| is below {@value #REMAINDER}. A ReLU layer further on ends the range where its first unit
 * flips.
 */
final class LossSeries {
    /** The last power of t. */
    static final int DEGREE = 8;

    /** Rows of a kernel's series: the coefficients, the spread, the steepest slope. */
    static final int SUMS = DEGREE + 2;

    /** Rows of a block: how far a unit must rise before it lives, how far t goes down, how far up, the coefficients. */
    static final int ROWS = DEGREE + 3;

    /** Above any shift, and no infinity, which plain kernels could not reckon with. */
    private static final float FARTHEST = 1e30f;

    private static final double REMAINDER = 1e-7;
    private static final double[] RADII = {6, 4, 3, 2, 1.5, 1, 0.6, 0.35};
    private static final double[] LIMITS = new double[RADII.length];
    private static final double[] LEAST = new double[RADII.length];

    static {
        for (int k = 0; k < RADII.length; k++) {
            double x = Math.pow(REMAINDER / (1.39 * Math.exp(RADII[k])), 1.0 / DEGREE);
            LIMITS[k] = RADII[k] * x * (1 - x);
            LEAST[k] = RADII[k] * Math.exp(RADII[k]);
        }
    }

    private final int samples;
    private final UnitBlocks blocks;
    private final float[] values;
    private final float[] lows;
    private final float[] highs;

    LossSeries(int samples, UnitBlocks blocks) {
        this.samples = samples;
        this.blocks = blocks;
        lows = new float[Math.multiplyExact(samples, blocks.stride())];
        highs = new float[lows.length];
        values = new float[Math.multiplyExact(lows.length, ROWS)];
    }

    /** How far |t| may go. */
    static double limit(double spread, double steepest) {
        double ratio = steepest / (2 * spread);
        for (int k = 0; k < RADII.length - 1; k++) {
            if (ratio >= LEAST[k]) {
                return LIMITS[k] / steepest;
            }
        }
        return LIMITS[RADII.length - 1] / steepest;
    }

    /** {@code [block][sample][row][lane]}. */
    float[] values() {
        return values;
    }

    /** Where a block's rows for a sample start. */
    int at(int sample, int block) {
        return (block * samples + sample) * ROWS * blocks.block();
    }

    /** A shift of a unit's pre-activation below this is not in the series. */
    float low(int sample, int lane) {
        return lows[sample * blocks.stride() + lane];
    }

    /** Nor is one above this. */
    float high(int sample, int lane) {
        return highs[sample * blocks.stride() + lane];
    }

    /**
     * Takes a unit's series.
     *
     * @param from {@code [row * stride + lane]}, as kernels give it
     * @param low where the range of t starts, at most 0
     * @param high where it ends, at least 0
     * @param floor -max(z, 0) of a ReLU unit's pre-activation z; what no t is below
     * @param rise -min(z, 0) of a ReLU unit, 0 of others: how far a dead one must rise before its activation changes
     */
    void put(int sample, int lane, double[] from, double low, double high, double floor, double rise) {
        int place = sample * blocks.stride() + lane;
        boolean floored = floor >= low;
        lows[place] = floored ? Float.NEGATIVE_INFINITY : (float) low;
        highs[place] = (float) (rise + high);
        int block = blocks.block();
        int at = at(sample, lane / block) + lane % block;
        values[at] = (float) rise;
        values[at + block] = Math.min(FARTHEST, Math.abs((float) (floored ? floor : low)));
        values[at + 2 * block] = Math.min(FARTHEST, Math.abs((float) high));
        for (int k = 0; k < DEGREE; k++) {
            values[at + (k + 3) * block] = withoutTiny(from[k * blocks.stride() + lane]);
        }
    }

    /** Denormal floats are slow: what is below 1e-30 becomes 0. */
    private static float withoutTiny(double x) {
        return (float) (x + 1e-14 - 1e-14);
    }

    /** What the series gives for shifts, which are kept in the range as the kernels do. */
    void evaluate(int sample, int lane, float[] shifts, int count, float[] changes) {
        int block = blocks.block();
        int at = at(sample, lane / block) + lane % block;
        float rise = values[at];
        float low = -values[at + block];
        float high = values[at + 2 * block];
        float c1 = values[at + 3 * block];
        float c2 = values[at + 4 * block];
        float c3 = values[at + 5 * block];
        float c4 = values[at + 6 * block];
        float c5 = values[at + 7 * block];
        float c6 = values[at + 8 * block];
        float c7 = values[at + 9 * block];
        float c8 = values[at + 10 * block];
        for (int m = 0; m < count; m++) {
            float t = Math.min(Math.max(shifts[m] - rise, low), high);
            float p = Math.fma(t, Math.fma(t, c8, c7), c6);
            float q = Math.fma(t, Math.fma(t, Math.fma(t, p, c5), c4), c3);
            changes[m] = t * Math.fma(t, Math.fma(t, q, c2), c1);
        }
    }
}
