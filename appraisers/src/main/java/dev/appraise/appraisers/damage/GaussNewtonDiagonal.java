package dev.appraise.appraisers.damage;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.appraisers.curvature.UnitCurvatures;
import java.util.Arrays;

/**
 * The exact diagonal of the Gauss-Newton matrix of the mean loss, for every weight: that of the weight from i to j is the
 * mean over the samples of x_i^2 times the curvature of unit j.
 */
final class GaussNewtonDiagonal {
    /** Samples whose squared inputs stay in the second-level cache while the units pass. */
    private static final int BLOCK = 32;

    private final Network network;
    private final int samples;
    private final UnitCurvatures curvatures;

    GaussNewtonDiagonal(Network network, Evidence evidence) {
        this.network = network;
        samples = evidence.batch().size();
        curvatures = new UnitCurvatures(network, evidence, 1);
    }

    /** One entry a connection, numbered as in the network. */
    double[] get() {
        double[] diagonal = new double[network.size()];
        for (int from = 0; from < samples; from += BLOCK) {
            add(from, Math.min(samples, from + BLOCK), diagonal);
        }
        for (int c = 0; c < diagonal.length; c++) {
            diagonal[c] /= samples;
        }
        return diagonal;
    }

    private void add(int from, int to, double[] diagonal) {
        double[][][] units = new double[to - from][][];
        curvatures.visit(
                from,
                to,
                (sample, sums) -> units[sample - from] =
                        Arrays.stream(sums).map(double[]::clone).toArray(double[][]::new));
        for (int l = 0; l < network.depth(); l++) {
            double[][] squares = squaredInputs(l, from, to);
            int width = network.layer(l).inputs();
            for (int j = 0; j < network.layer(l).outputs(); j++) {
                int at = network.offset(l) + j * width;
                for (int n = 0; n < squares.length; n++) {
                    addTimes(units[n][l][j], squares[n], diagonal, at);
                }
            }
        }
    }

    private double[][] squaredInputs(int l, int from, int to) {
        int width = network.layer(l).inputs();
        float[] inputs = curvatures.activations().inputs()[l];
        double[][] squares = new double[to - from][width];
        for (int n = from; n < to; n++) {
            for (int i = 0; i < width; i++) {
                double x = inputs[n * width + i];
                squares[n - from][i] = x * x;
            }
        }
        return squares;
    }

    private static void addTimes(double curvature, double[] squares, double[] diagonal, int at) {
        if (curvature != 0) {
            for (int i = 0; i < squares.length; i++) {
                diagonal[at + i] += curvature * squares[i];
            }
        }
    }
}
