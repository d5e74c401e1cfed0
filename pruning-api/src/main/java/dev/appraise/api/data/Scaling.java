package dev.appraise.api.data;

/**
 * A linear map of each column, y = (x - centre) * factor, fitted on training rows and applied to all.
 *
 * @param centre what is taken off each column
 * @param factor what each column is then multiplied by
 */
public record Scaling(float[] centre, float[] factor) {

    /** Which scaling. */
    public enum Kind {
        /** None: the values are already in a good range (pixels in [0, 1]). */
        NONE,
        /** To [-1, 1] by the training rows' minimum and maximum (Matlab's mapminmax). */
        MIN_MAX,
        /** To mean 0 and standard deviation 1 over the training rows. */
        Z_SCORE,
        /** The same with one mean and one deviation for all columns together, as suits pixels. */
        POOLED_Z_SCORE
    }

    /**
     * Fits a scaling. A constant column is only centred.
     *
     * @param kind which
     * @param values {@code [rows][columns]}, row-major, of training rows
     * @param columns how many columns
     */
    public static Scaling fit(Kind kind, float[] values, int columns) {
        float[] centre = new float[columns];
        float[] factor = new float[columns];
        for (int c = 0; c < columns; c++) {
            switch (kind) {
                case NONE -> factor[c] = 1;
                case MIN_MAX -> fitMinMax(values, columns, c, centre, factor);
                case Z_SCORE -> fitZScore(values, columns, c, centre, factor);
                case POOLED_Z_SCORE -> fitPooled(c, values, centre, factor);
            }
        }
        return new Scaling(centre, factor);
    }

    /**
     * Scaled values, in a new array of the same layout.
     *
     * @param values {@code [rows][columns]}, row-major
     */
    public float[] apply(float[] values) {
        float[] scaled = new float[values.length];
        for (int row = 0; row < values.length; row += centre.length) {
            for (int c = 0; c < centre.length; c++) {
                scaled[row + c] = (values[row + c] - centre[c]) * factor[c];
            }
        }
        return scaled;
    }

    /**
     * Values in raw units again, in a new array of the same layout.
     *
     * @param scaled {@code [rows][columns]}, row-major
     */
    public float[] invert(float[] scaled) {
        float[] values = new float[scaled.length];
        for (int row = 0; row < scaled.length; row += centre.length) {
            for (int c = 0; c < centre.length; c++) {
                values[row + c] = scaled[row + c] / factor[c] + centre[c];
            }
        }
        return values;
    }

    private static void fitMinMax(float[] values, int columns, int column, float[] centre, float[] factor) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int i = column; i < values.length; i += columns) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        centre[column] = (min + max) / 2;
        factor[column] = max > min ? 2 / (max - min) : 1;
    }

    /** Once, by the first column; the others share it. */
    private static void fitPooled(int column, float[] values, float[] centre, float[] factor) {
        if (column == 0) {
            fitZScore(values, 1, 0, centre, factor);
        }
        centre[column] = centre[0];
        factor[column] = factor[0];
    }

    private static void fitZScore(float[] values, int columns, int column, float[] centre, float[] factor) {
        int rows = values.length / columns;
        double mean = 0;
        for (int i = column; i < values.length; i += columns) {
            mean += values[i] / (double) rows;
        }
        double variance = 0;
        for (int i = column; i < values.length; i += columns) {
            variance += (values[i] - mean) * (values[i] - mean) / rows;
        }
        centre[column] = (float) mean;
        factor[column] = variance > 0 ? (float) (1 / Math.sqrt(variance)) : 1;
    }
}
