package dev.appraise.harness.result;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A number measured with several seeds.
 *
 * @param mean its mean
 * @param sd its sample standard deviation; 0 for one seed
 * @param n how many seeds
 */
public record Sample(double mean, double sd, int n) {
    /** Of one number an item. */
    public static <T> Sample of(List<T> items, ToDoubleFunction<T> number) {
        SummaryStatistics statistics = new SummaryStatistics();
        items.stream().mapToDouble(number).forEach(statistics::addValue);
        return new Sample(statistics.getMean(), statistics.getStandardDeviation(), items.size());
    }

    /** Half the width of the 95 % interval of the mean, by Student's t; 0 for one seed, which says nothing of it. */
    public double margin() {
        return n < 2 ? 0 : new TDistribution(n - 1).inverseCumulativeProbability(0.975) * sd / Math.sqrt(n);
    }
}
