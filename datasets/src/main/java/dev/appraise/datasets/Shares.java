package dev.appraise.datasets;

import dev.appraise.api.InvalidInputException;

/**
 * How much of the data is kept from training.
 *
 * @param validation share of the rows for validation, in (0, 1)
 * @param test share of the rows for the test, in (0, 1); with validation less than 1
 */
public record Shares(double validation, double test) {
    /** The 70/15/15 of the Matlab toolbox. */
    public static final Shares DEFAULT = new Shares(0.15, 0.15);

    /** Checks the ranges. */
    public Shares {
        require(validation, test);
    }

    /**
     * Checks two shares.
     *
     * @throws InvalidInputException if they could not be shares
     */
    public static void require(double validation, double test) {
        requireShare("validationShare", validation);
        requireShare("testShare", test);
        if (validation + test >= 1) {
            throw new InvalidInputException(
                    "validationShare " + validation + " and testShare " + test + " leave no rows for training",
                    "0.15 and 0.15 suit");
        }
    }

    /**
     * Checks one share.
     *
     * @param setting the name of the setting, for the message
     * @throws InvalidInputException if it is not in (0, 1)
     */
    public static void requireShare(String setting, double share) {
        if (!(share > 0 && share < 1)) {
            throw new InvalidInputException(
                    setting + " is " + share + "; it must be more than 0 and less than 1",
                    "0.15 was meant: a share, not a percentage or a number of rows");
        }
    }

    /**
     * Checks that so many rows leave at least one for each part.
     *
     * @param where what the rows were read from, for the message
     */
    public void requireRows(int rows, String where) {
        int validationRows = (int) Math.round(validation * rows);
        int testRows = (int) Math.round(test * rows);
        if (validationRows < 1 || testRows < 1 || rows - validationRows - testRows < 1) {
            throw new InvalidInputException(
                    where + " has " + rows + " rows of data: too few for training, validation (" + validation
                            + ") and test (" + test + ")",
                    "larger shares help, or more data");
        }
    }
}
