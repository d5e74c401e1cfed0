package dev.appraise.datasets;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Split;

/** In which order rows are dealt to training, validation and test. */
public enum SplitOrder {
    /** At random, by seed. In a time series neighbouring rows then land in different parts, and so the test leaks. */
    RANDOM,
    /** As they come: the first for training, the last for the test, whatever the seed. */
    CHRONOLOGICAL;

    /**
     * Deals rows.
     *
     * @param rows every sample
     * @param validationShare share of the rows for validation, in (0, 1)
     * @param testShare share of the rows for the test, in (0, 1)
     * @param seed the same seed deals the same rows
     */
    public Split split(Batch rows, double validationShare, double testShare, long seed) {
        return switch (this) {
            case RANDOM -> Split.random(rows, validationShare, testShare, seed);
            case CHRONOLOGICAL -> Split.chronological(rows, validationShare, testShare);
        };
    }
}
