package dev.appraise.datasets.table;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Task;
import dev.appraise.api.spi.Setting;
import dev.appraise.datasets.Shares;
import dev.appraise.datasets.SplitOrder;

/**
 * Which CSV file, and how it is read.
 *
 * @param file the file
 * @param header whether the first line names the columns
 * @param delimiter one character, or {@code tab}
 * @param decimalPoint {@code .} or {@code ,}
 * @param inputs columns, comma-separated; empty for all but the targets
 * @param targets columns, comma-separated; empty for the last
 * @param task what is to be learnt
 * @param split how rows are dealt to the three parts
 * @param validationShare share of the rows for validation, in (0, 1)
 * @param testShare share of the rows for the test, in (0, 1)
 */
public record CsvSettings(
        @Setting("The CSV file, UTF-8; must be given.") String file,

        @Setting("Whether the first line names the columns.")
        boolean header,

        @Setting("What stands between two cells: one character, or tab.")
        String delimiter,

        @Setting("What stands before decimals: . or ,") String decimalPoint,

        @Setting("Input columns by name or number from 1, comma-separated; empty for all but the targets.")
        String inputs,

        @Setting("Target columns by name or number from 1, comma-separated; empty for the last.")
        String targets,

        @Setting("Regression on numbers, or classification by the labels in one target column.")
        Task task,

        @Setting("Rows at random by seed, or chronological.")
        SplitOrder split,

        @Setting("Share of the rows for validation, in (0, 1).")
        double validationShare,

        @Setting("Share of the rows for the test, in (0, 1).")
        double testShare) {
    private static final String TAB = "tab";

    /** Checks what can be checked without the file. */
    public CsvSettings {
        if (delimiter.length() != 1 && !delimiter.equals(TAB)) {
            throw new InvalidInputException(
                    "delimiter is '" + delimiter + "'; it must be one character, or tab", "',' or ';' was meant");
        }
        if (!decimalPoint.equals(".") && !decimalPoint.equals(",")) {
            throw new InvalidInputException(
                    "decimalPoint is '" + decimalPoint + "'; it must be '.' or ','", "'.' was meant");
        }
        if (delimiter.equals(decimalPoint)) {
            throw new InvalidInputException(
                    "delimiter and decimalPoint are both '" + delimiter + "'",
                    "cells are separated by ';' where decimals are by ','");
        }
        Shares.require(validationShare, testShare);
    }

    /** A file with a header, its last column a number to learn from all of the others. */
    static CsvSettings defaults(String file) {
        return new CsvSettings(
                file,
                true,
                ",",
                ".",
                "",
                "",
                Task.REGRESSION,
                SplitOrder.RANDOM,
                Shares.DEFAULT.validation(),
                Shares.DEFAULT.test());
    }

    /** The character between two cells. */
    char separator() {
        return delimiter.equals(TAB) ? '\t' : delimiter.charAt(0);
    }

    /** How many rows go where. */
    Shares shares() {
        return new Shares(validationShare, testShare);
    }
}
