package dev.appraise.harness.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * By how much one row exceeds another on the seeds that both have, with Student's paired t-test.
 *
 * @param mean of the differences
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param p two-sided, of the hypothesis that the mean is 0
 * @param n common seeds, at least 2
 */
record PairedDifference(double mean, double low, double high, double p, int n) {
    /** A spread below this share of the mean is rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * Of values by seed, {@code values} minus {@code others}; nothing if fewer than 2 seeds are common, or if a value is
     * no number.
     */
    static Optional<PairedDifference> of(Map<Long, Double> values, Map<Long, Double> others) {
        List<Double> differences = values.entrySet().stream()
                .filter(entry -> others.containsKey(entry.getKey()))
                .map(entry -> entry.getValue() - others.getOrDefault(entry.getKey(), 0.0))
                .toList();
        Sample sample = Sample.of(differences, Double::doubleValue);
        return sample.n() < 2 || !Double.isFinite(sample.mean()) ? Optional.empty() : Optional.of(of(sample));
    }

    private static PairedDifference of(Sample sample) {
        double mean = sample.mean();
        double margin = sample.margin();
        return new PairedDifference(mean, mean - margin, mean + margin, p(sample), sample.n());
    }

    /** Where all differences are the same, chance has no part: 1 if they are 0, else 0. */
    private static double p(Sample sample) {
        if (sample.sd() <= ROUNDING * Math.abs(sample.mean())) {
            return sample.mean() == 0 ? 1 : 0;
        }
        double t = sample.mean() * Math.sqrt(sample.n()) / sample.sd();
        return 2 * new TDistribution(sample.n() - 1).cumulativeProbability(-Math.abs(t));
    }
}
