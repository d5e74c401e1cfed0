package dev.appraise.appraisers.ablation;

/**
 * exp(x) - 1 without tables, branches or a look at the bits of a number, so that compilers can use vector instructions:
 * Taylor's series for x / 2^h up to its 14th power, which leaves out less than 2^-54 |x|, then h times expm1(2 y) = expm1(y) (expm1(y) + 2).
 */
final class Exponential {
    /** The largest |x| for which a shift by {@link #LIMIT} surely leads to where exp is 0 or very large. */
    static final double FAR = 350;

    /** Beyond this, exp is near the end of what a double can hold. */
    private static final double LIMIT = 700;

    private Exponential() {}

    /** The least h that brings |x| / 2^h to 1/2 or below. */
    static int halvings(double largest) {
        return Math.max(0, Math.getExponent(largest) + 2);
    }

    /** 2^-halvings. */
    static double shrink(int halvings) {
        return Math.scalb(1.0, -halvings);
    }

    /**
     * Brings every |growth x| to {@link #LIMIT} at most.
     *
     * @param largest the largest |x| that there is
     * @return the largest |x| that there is now
     */
    static double clamp(double largest, double growth, double[] x, int count) {
        double limit = LIMIT / growth;
        if (largest <= limit) {
            return largest;
        }
        for (int m = 0; m < count; m++) {
            x[m] = Math.max(-limit, Math.min(limit, x[m]));
        }
        return limit;
    }
}
