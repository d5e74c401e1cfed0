package dev.appraise.api.data;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One dataset in its three parts.
 *
 * @param training never empty
 * @param validation may be empty only where nothing is chosen
 * @param test read once, at the end
 */
public record Split(TrainingData training, ValidationData validation, TestData test) {

    /**
     * Rows dealt out at random.
     *
     * @param all every sample
     * @param validationShare share of the rows for validation, in (0, 1)
     * @param testShare share of the rows for the test, in (0, 1)
     * @param seed the same seed deals the same rows
     */
    public static Split random(Batch all, double validationShare, double testShare, long seed) {
        return dealt(all, shuffled(all.size(), seed), validationShare, testShare);
    }

    /** Rows in their order: the first for training, the next for validation, the last for the test. */
    public static Split chronological(Batch all, double validationShare, double testShare) {
        return dealt(all, IntStream.range(0, all.size()).toArray(), validationShare, testShare);
    }

    /**
     * A test set that is given, and a validation set dealt from the rest at random.
     *
     * @param rest samples for training and validation
     * @param test the given test set
     * @param validationRows how many of the rest are for validation
     * @param seed the same seed deals the same rows
     */
    public static Split withTest(Batch rest, Batch test, int validationRows, long seed) {
        int[] order = shuffled(rest.size(), seed);
        return new Split(
                new TrainingData(rest.rows(range(order, 0, rest.size() - validationRows))),
                new ValidationData(rest.rows(range(order, rest.size() - validationRows, rest.size()))),
                new TestData(test));
    }

    /** How many samples there are in the three parts. */
    public int size() {
        return training.rows().size() + validation.rows().size() + test.rows().size();
    }

    /** Every sample of the three parts, for measures that the literature takes over all of the data. */
    public Batch everything() {
        return training.rows().and(validation.rows()).and(test.rows());
    }

    private static Split dealt(Batch all, int[] order, double validationShare, double testShare) {
        int validation = (int) Math.round(validationShare * all.size());
        int test = (int) Math.round(testShare * all.size());
        int training = all.size() - validation - test;
        if (training < 1) {
            throw new IllegalArgumentException(all.size() + " rows leave none for training when " + validationShare
                    + " of them are for validation and " + testShare + " for the test");
        }
        return new Split(
                new TrainingData(all.rows(range(order, 0, training))),
                new ValidationData(all.rows(range(order, training, training + validation))),
                new TestData(all.rows(range(order, training + validation, all.size()))));
    }

    private static int[] range(int[] order, int from, int to) {
        return Arrays.copyOfRange(order, from, to);
    }

    private static int[] shuffled(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
