package dev.appraise.harness.statistics;

import java.util.Optional;

/**
 * By how much the mean ranks of two methods must differ, so that the chance of any false finding among all pairs stays below
 * 0.05 (Nemenyi 1963; Demsar, "Statistical Comparisons of Classifiers over Multiple Data Sets", JMLR 7, 2006, section 3.2.2).
 */
public final class Nemenyi {
    /**
     * For 2, 3, ... methods: the point that the range of so many standard normals exceeds with probability 0.05, which is the
     * Studentised range for infinite degrees of freedom, divided by the root of 2. Up to 10 methods these are Demsar's table 5a
     * with more decimals; the table prints 2.949 where 2.948 is right.
     */
    private static final double[] Q = {
        1.959964, 2.343701, 2.569032, 2.727774, 2.849705, 2.948320, 3.030878, 3.101730, 3.163684, 3.218654, 3.268004,
        3.312739, 3.353618, 3.391230, 3.426041, 3.458425, 3.488685, 3.517073, 3.543799
    };

    /** The most methods that there is a critical value for. */
    public static final int MOST_METHODS = Q.length + 1;

    private Nemenyi() {}

    /**
     * The critical difference, in ranks.
     *
     * @param blocks on how many datasets the methods are ranked, or what stands for them
     * @return nothing for fewer than 2 methods, more than {@link #MOST_METHODS}, or fewer than 2 blocks
     */
    public static Optional<Double> criticalDifference(int methods, int blocks) {
        return methods < 2 || methods > MOST_METHODS || blocks < 2
                ? Optional.empty()
                : Optional.of(q(methods) * Math.sqrt(methods * (methods + 1.0) / (6.0 * blocks)));
    }

    static double q(int methods) {
        return Q[methods - 2];
    }
}
