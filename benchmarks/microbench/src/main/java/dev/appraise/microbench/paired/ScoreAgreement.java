package dev.appraise.microbench.paired;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/** How far scores of the same connections agree, and in which order they put them. */
public final class ScoreAgreement {
    private ScoreAgreement() {}

    /** Largest |difference|, as a share of the largest |second|. */
    public static double difference(double[] first, double[] second) {
        double largest = IntStream.range(0, first.length)
                .mapToDouble(i -> Math.abs(first[i] - second[i]))
                .max()
                .orElse(0);
        double scale = Math.max(StatUtils.max(second), -StatUtils.min(second));
        return scale == 0 ? largest : largest / scale;
    }

    /** Pairs that the scores order against the reference; a pair that is equal in either does not count. */
    public static int discordantPairs(double[] scores, double[] reference) {
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.signum(scores[i] - scores[j]) * Math.signum(reference[i] - reference[j]) < 0) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Pairs that differ in the reference. */
    public static int orderedPairs(double[] reference) {
        int count = 0;
        for (int i = 0; i < reference.length; i++) {
            for (int j = 0; j < i; j++) {
                if (reference[i] != reference[j]) {
                    count++;
                }
            }
        }
        return count;
    }
}
