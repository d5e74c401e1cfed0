package dev.appraise.harness.statistics;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** Ranks of the methods of a block. */
public final class Ranking {
    /** Values nearer than this are the same: sums of the same seeds in another order differ in their last bits. */
    private static final double ROUNDING = 1e-9;

    private Ranking() {}

    /**
     * The greatest value has rank 1; values that are the same share the mean of their ranks.
     *
     * @param values one a method, all finite
     * @return a rank a method, in [1, methods]
     */
    public static double[] of(double[] values) {
        double[] ascending = DoubleStream.of(values)
                .map(value -> -Math.rint(value / ROUNDING))
                .toArray();
        return new NaturalRanking(TiesStrategy.AVERAGE).rank(ascending);
    }
}
