package dev.appraise.datasets;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;

/**
 * The past of a time series as further inputs: the NARX form y(t) = f(u(t), ..., u(t - m), y(t - 1), ..., y(t - k)), for
 * predictions one step ahead.
 *
 * @param inputs m: steps of past inputs, at least 0
 * @param outputs k: steps of past outputs, at least 0
 */
public record Lags(int inputs, int outputs) {
    /** Checks that neither is negative. */
    public Lags {
        require(inputs, outputs);
    }

    /**
     * Checks two lags.
     *
     * @throws InvalidInputException if one is negative
     */
    public static void require(int inputs, int outputs) {
        if (inputs < 0 || outputs < 0) {
            throw new InvalidInputException(
                    "inputLags is " + inputs + " and outputLags is " + outputs + "; neither may be negative",
                    "0, for none, was meant");
        }
    }

    /**
     * The rows that have so much of a past, in the order u(t), u(t - 1), ..., y(t - 1), ...; the first rows of the series
     * have none and are left out.
     *
     * @param series rows in the order of time
     * @throws InvalidInputException if no row is left
     */
    public Batch apply(Batch series) {
        int skipped = Math.max(inputs, outputs);
        int size = series.size() - skipped;
        if (size < 1) {
            throw new InvalidInputException(
                    "a series of " + series.size() + " rows has none with " + skipped + " rows before it",
                    "inputLags and outputLags of 1 or 2 suit");
        }
        int width = series.features() * (1 + inputs) + series.outputs() * outputs;
        float[] lagged = new float[size * width];
        for (int n = 0; n < size; n++) {
            int to = n * width;
            for (int lag = 0; lag <= inputs; lag++) {
                to = copy(series.inputs(), series.features(), n + skipped - lag, lagged, to);
            }
            for (int lag = 1; lag <= outputs; lag++) {
                to = copy(series.targets(), series.outputs(), n + skipped - lag, lagged, to);
            }
        }
        Batch kept = series.range(skipped, series.size());
        return new Batch(lagged, kept.targets(), size, width, series.outputs());
    }

    private static int copy(float[] from, int columns, int row, float[] to, int at) {
        System.arraycopy(from, row * columns, to, at, columns);
        return at + columns;
    }
}
