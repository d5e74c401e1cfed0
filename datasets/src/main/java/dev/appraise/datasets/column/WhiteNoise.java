package dev.appraise.datasets.column;

import java.util.Random;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** One realisation of white noise for each column of a table, to be added at any strength. */
final class WhiteNoise {
    private final double[][] clean;
    private final double[][] noise;

    /**
     * Draws the noise.
     *
     * @param clean {@code [rows][columns]}
     */
    WhiteNoise(double[][] clean, Random random) {
        this.clean = clean;
        this.noise = new double[clean.length][clean[0].length];
        for (int c = 0; c < clean[0].length; c++) {
            double deviation = deviation(clean, c);
            for (int row = 0; row < clean.length; row++) {
                noise[row][c] = deviation * random.nextGaussian();
            }
        }
    }

    /**
     * The table with noise, row-major.
     *
     * @param share the noise's standard deviation as a share of each clean column's, e.g. 0.1
     */
    float[] at(double share) {
        int columns = clean[0].length;
        float[] noisy = new float[clean.length * columns];
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (float) (clean[i / columns][i % columns] + share * noise[i / columns][i % columns]);
        }
        return noisy;
    }

    private static double deviation(double[][] table, int column) {
        StandardDeviation deviation = new StandardDeviation();
        for (double[] row : table) {
            deviation.increment(row[column]);
        }
        return deviation.getResult();
    }
}
