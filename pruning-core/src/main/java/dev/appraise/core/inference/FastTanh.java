package dev.appraise.core.inference;

/**
 * tanh to within 1e-7 for any float, without a branch that depends on the value.
 *
 * <p>Up to |z| = 9, x P(x^2) / Q(x^2) with P and Q of degree 4: the best approximation of tanh in the relative sense, by
 * Remez' exchange, wrong by at most 2.1e-8; beyond, tanh 9, which is 1 - 3e-8. Rounding to float adds 3e-8.
 */
final class FastTanh {
    private static final float LARGEST = 9;

    private static final double P0 = 0.9999999794489078;
    private static final double P1 = 0.13381023419387109;
    private static final double P2 = 0.003495585575157821;
    private static final double P3 = 2.0609043547862475e-05;
    private static final double P4 = 1.3354613545343413e-08;

    private static final double Q1 = 0.46714339009049605;
    private static final double Q2 = 0.02587697227208605;
    private static final double Q3 = 0.0003285630786020818;
    private static final double Q4 = 7.776537471530568e-07;

    private FastTanh() {}

    static float of(float z) {
        if (Math.abs(z) > LARGEST) {
            return Math.copySign(1f, z);
        }
        double x = z;
        double t = x * x;
        double t2 = t * t;
        double p = P0 + t * P1 + t2 * (P2 + t * P3 + t2 * P4);
        double q = 1 + t * Q1 + t2 * (Q2 + t * Q3 + t2 * Q4);
        return (float) (x * p / q);
    }
}
