package dev.appraise.api.recipe;

import java.util.Arrays;
import java.util.BitSet;

/** Picks the connections that one appraisal finds least valuable. */
final class Nomination {
    private final Reading reading;
    private final double threshold;

    Nomination(Reading reading, double threshold) {
        this.reading = reading;
        this.threshold = threshold;
    }

    /**
     * Adds the nominated of a population.
     *
     * @param scores one a connection
     * @param population who is ranked, in ascending order
     * @param nominated takes the nominated
     */
    void nominate(double[] scores, int[] population, BitSet nominated) {
        if (population.length == 0) {
            return;
        }
        double[] sorted = Arrays.stream(population).mapToDouble(c -> scores[c]).toArray();
        Arrays.sort(sorted);
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        switch (reading) {
            case RANK -> lowest(threshold, scores, population, sorted, nominated);
            case AS_PRINTED -> lowest(Math.min(1, threshold * (max - min)), scores, population, sorted, nominated);
            case ERROR_THRESHOLD -> {
                double limit = min + threshold * (max - min);
                for (int c : population) {
                    if (scores[c] <= limit) {
                        nominated.set(c);
                    }
                }
            }
        }
    }

    private static void lowest(double share, double[] scores, int[] population, double[] sorted, BitSet nominated) {
        int count = (int) Math.round(share * population.length);
        if (count == 0) {
            return;
        }
        double limit = sorted[count - 1];
        int below = 0;
        while (sorted[below] < limit) {
            below++;
        }
        int ties = count - below;
        for (int c : population) {
            if (scores[c] < limit || (scores[c] == limit && ties-- > 0)) {
                nominated.set(c);
            }
        }
    }
}
