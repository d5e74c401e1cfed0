package dev.appraise.datasets.column;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.spi.Setting;
import dev.appraise.datasets.Lags;
import dev.appraise.datasets.SplitOrder;

/**
 * Which series of the column, and how it is split.
 *
 * @param noise 0, 10, 20 or 30
 * @param source which column
 * @param split how rows are dealt 70/15/15 to training, validation and test
 * @param inputLags steps of past inputs that are inputs too
 * @param outputLags steps of past outputs that are inputs too
 */
public record ColumnSettings(
        @Setting("White noise on inputs and outputs, in percent of each one's standard deviation: 0, 10, 20 or 30.")
        int noise,

        @Setting("The DaISy file, the simulated column, or the file if it is found (auto).")
        ColumnSource source,

        @Setting("Rows at random by seed, or chronological; neighbours are alike, so a random split leaks.")
        SplitOrder split,

        @Setting("NARX form: steps of past inputs that are inputs too; at least 0.")
        int inputLags,

        @Setting("NARX form: steps of past outputs that are inputs too; at least 0.")
        int outputLags) {
    /** Checks the noise and the lags. */
    public ColumnSettings {
        if (noise < 0 || noise > 30 || noise % 10 != 0) {
            throw new InvalidInputException(
                    "noise is " + noise + "; the column has series with 0, 10, 20 and 30",
                    "a percentage was meant: 10 is 10 %");
        }
        Lags.require(inputLags, outputLags);
    }

    Lags lags() {
        return new Lags(inputLags, outputLags);
    }
}
