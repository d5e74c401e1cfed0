package dev.appraise.microbench.paired;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What rounds gave.
 *
 * @param median of them
 * @param min of them
 * @param max of them
 */
public record Spread(double median, double min, double max) {
    /** @param rounds at least one */
    public static Spread of(double[] rounds) {
        return new Spread(StatUtils.percentile(rounds, 50), StatUtils.min(rounds), StatUtils.max(rounds));
    }

    /** Of second / first, round by round. */
    public static Spread ofRatios(double[] first, double[] second) {
        return of(IntStream.range(0, first.length)
                .mapToDouble(round -> second[round] / first[round])
                .toArray());
    }

    /** All three times a factor above 0. */
    public Spread times(double factor) {
        return of(Arrays.stream(new double[] {median, min, max})
                .map(value -> value * factor)
                .toArray());
    }
}
