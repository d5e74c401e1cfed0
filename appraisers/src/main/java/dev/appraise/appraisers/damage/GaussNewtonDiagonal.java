package dev.appraise.appraisers.damage;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.appraisers.curvature.UnitCurvatures;

/**
 * The exact diagonal of the Gauss-Newton matrix of the mean loss, for every weight: that of the weight from i to j is the
 * mean over the samples of x_i^2 times the curvature of unit j.
 */
final class GaussNewtonDiagonal {
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
        curvatures.visit(0, samples, (sample, units) -> {
            for (int l = 0; l < units.length; l++) {
                add(sample, l, units[l], diagonal);
            }
        });
        for (int c = 0; c < diagonal.length; c++) {
            diagonal[c] /= samples;
        }
        return diagonal;
    }

    private void add(int sample, int l, double[] units, double[] diagonal) {
        int width = network.layer(l).inputs();
        double[] squares = new double[width];
        for (int i = 0; i < width; i++) {
            double x = curvatures.activations().inputs()[l][sample * width + i];
            squares[i] = x * x;
        }
        for (int j = 0; j < units.length; j++) {
            double curvature = units[j];
            if (curvature != 0) {
                int at = network.offset(l) + j * width;
                for (int i = 0; i < width; i++) {
                    diagonal[at + i] += curvature * squares[i];
                }
            }
        }
    }
}
