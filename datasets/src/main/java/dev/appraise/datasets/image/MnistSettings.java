package dev.appraise.datasets.image;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.spi.Setting;

/**
 * How much of MNIST is learnt from; the test set is always its 10,000 images.
 *
 * @param trainingRows images for training and validation together, 2 to 60,000
 * @param validationRows how many of these are for validation, at least 1 and fewer than all
 * @param standardized whether pixels have mean 0 and deviation 1, else 0 to 1
 */
public record MnistSettings(
        @Setting("Images for training and validation together, 2 to 60000; fewer are a random subset, always the same.")
        int trainingRows,

        @Setting("How many of these are kept for validation, dealt by the seed.")
        int validationRows,

        @Setting("Whether pixels are scaled to mean 0 and deviation 1, one of each for all pixels; else 0 to 1.")
        boolean standardized) {
    /** All of the images that there are to learn from. */
    public static final int ALL = 60_000;

    /** Checks the ranges. */
    public MnistSettings {
        if (trainingRows < 2 || trainingRows > ALL) {
            throw new InvalidInputException(
                    "trainingRows is " + trainingRows + "; it must be from 2 to " + ALL, "all were meant: " + ALL);
        }
        if (validationRows < 1 || validationRows >= trainingRows) {
            throw new InvalidInputException(
                    "validationRows is " + validationRows + "; it must be at least 1 and less than trainingRows, "
                            + trainingRows,
                    "a tenth of trainingRows suits: " + Math.max(1, trainingRows / 10));
        }
    }
}
