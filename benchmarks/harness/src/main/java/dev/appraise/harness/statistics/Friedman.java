package dev.appraise.harness.statistics;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * Friedman's test of the hypothesis that all methods are alike, with the F statistic of Iman and Davenport (Demsar,
 * "Statistical Comparisons of Classifiers over Multiple Data Sets", JMLR 7, 2006, section 3.2.2). It makes no allowance for
 * ties, which errs towards the hypothesis.
 *
 * @param methods how many are ranked
 * @param blocks on how many datasets, or what stands for them
 * @param chiSquared Friedman's statistic
 * @param f Iman and Davenport's; infinite if all blocks have the same order
 * @param p of F, with methods - 1 and (methods - 1)(blocks - 1) degrees of freedom
 */
public record Friedman(int methods, int blocks, double chiSquared, double f, double p) {
    /**
     * Of the mean rank of each method over the blocks.
     *
     * @return nothing for fewer than 2 methods or blocks
     */
    public static Optional<Friedman> of(double[] meanRanks, int blocks) {
        int methods = meanRanks.length;
        if (methods < 2 || blocks < 2) {
            return Optional.empty();
        }
        double squares = DoubleStream.of(meanRanks).map(rank -> rank * rank).sum();
        double chiSquared =
                12.0 * blocks / (methods * (methods + 1.0)) * (squares - methods * Math.pow(methods + 1.0, 2) / 4);
        double greatest = blocks * (methods - 1.0);
        boolean isGreatest = chiSquared > greatest * (1 - 1e-12);
        double f = isGreatest ? Double.POSITIVE_INFINITY : (blocks - 1) * chiSquared / (greatest - chiSquared);
        return Optional.of(new Friedman(methods, blocks, chiSquared, f, isGreatest ? 0 : p(f, methods, blocks)));
    }

    /** Degrees of freedom of the numerator of F. */
    public int numeratorFreedom() {
        return methods - 1;
    }

    /** Degrees of freedom of its denominator. */
    public int denominatorFreedom() {
        return (methods - 1) * (blocks - 1);
    }

    private static double p(double f, int methods, int blocks) {
        double free = methods - 1.0;
        return 1 - new FDistribution(free, free * (blocks - 1)).cumulativeProbability(f);
    }
}
