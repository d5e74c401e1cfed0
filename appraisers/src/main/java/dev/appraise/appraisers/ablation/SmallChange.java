package dev.appraise.appraisers.ablation;

/**
 * exp(x) - 1 and log(1 + x) over float arrays, without branches, so that the compiler can use vector instructions.
 * Truncated series with a remainder below half a unit in the last place of a float on the stated ranges.
 */
final class SmallChange {
    /** The largest |x| for {@link #addExpm1}. */
    static final float LIMIT = 1;

    /** The largest |x| for {@link #addNearExpm1}. */
    static final float NEAR = 0.25f;

    private SmallChange() {}

    /**
     * sums += factor * (exp(x) - 1), |x| at most {@link #LIMIT}. Taylor to x^10: the remainder is below 3e-8 |x|.
     */
    static void addExpm1(float[] sums, float factor, float[] x, int count) {
        for (int m = 0; m < count; m++) {
            float v = x[m];
            float high = 1 / 5040f + v * (1 / 40320f + v * (1 / 362880f + v * (1 / 3628800f)));
            float low = 0.5f + v * (1 / 6f + v * (1 / 24f + v * (1 / 120f + v * (1 / 720f + v * high))));
            sums[m] += factor * (v + v * v * low);
        }
    }

    /** The same for |x| at most {@link #NEAR}. Taylor to x^6: the remainder is below 5e-8 |x|. */
    static void addNearExpm1(float[] sums, float factor, float[] x, int count) {
        for (int m = 0; m < count; m++) {
            float v = x[m];
            float low = 0.5f + v * (1 / 6f + v * (1 / 24f + v * (1 / 120f + v * (1 / 720f))));
            sums[m] += factor * (v + v * v * low);
        }
    }

    /**
     * log(1 + x) for x in [exp(-1) - 1, exp(1) - 1], by 2 artanh(x / (2 + x)) to its 17th power.
     */
    static void log1p(float[] x, int count, double[] result) {
        for (int m = 0; m < count; m++) {
            float u = x[m] / (2 + x[m]);
            float v = u * u;
            float high = 1 / 11f + v * (1 / 13f + v * (1 / 15f + v * (1 / 17f)));
            float series = 1 / 3f + v * (1 / 5f + v * (1 / 7f + v * (1 / 9f + v * high)));
            result[m] = 2 * (u + u * v * series);
        }
    }
}
