package dev.appraise.appraisers.ablation;

/**
 * exp(x) - 1 without tables, branches or a look at the bits of a number, so that compilers can use vector instructions:
 * Taylor's series for x / 2^h up to its 14th power, which leaves out less than 2^-54 |x|, then h times expm1(2 y) = expm1(y) (expm1(y) + 2).
 */
final class Exponential {
    /** The series' coefficients, T<i>n</i> = 1 / n!, which every kind of kernel takes. */
    static final double T3 = 1 / 6.0;

    static final double T4 = T3 / 4;
    static final double T5 = T4 / 5;
    static final double T6 = T5 / 6;
    static final double T7 = T6 / 7;
    static final double T8 = T7 / 8;
    static final double T9 = T8 / 9;
    static final double T10 = T9 / 10;
    static final double T11 = T10 / 11;
    static final double T12 = T11 / 12;
    static final double T13 = T12 / 13;
    static final double T14 = T13 / 14;

    /** The largest |x| for which a shift by {@link #LIMIT} surely leads to where exp is 0 or very large. */
    static final double FAR = 350;

    /** Beyond this, exp is near the end of what a double can hold. */
    private static final double LIMIT = 700;

    private Exponential() {}

    /** exp(x) - 1 for |x| at most 1/2. */
    static double expm1(double x) {
        double high = Math.fma(x, Math.fma(x, Math.fma(x, Math.fma(x, T14, T13), T12), T11), T10);
        double middle = Math.fma(x, Math.fma(x, Math.fma(x, Math.fma(x, high, T9), T8), T7), T6);
        double low = Math.fma(x, Math.fma(x, Math.fma(x, Math.fma(x, middle, T5), T4), T3), 0.5);
        return Math.fma(x * x, low, x);
    }

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
