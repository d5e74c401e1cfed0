package dev.appraise.appraisers;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.appraisers.ablation.BruteForce;

/**
 * The linear network that minimises E + damping (||w||^2 + ||b||^2) for squared error, under its mask: a quadratic of
 * which everything is known, solved by Gaussian elimination.
 */
public final class Ridge {
    private final Batch batch;
    private final double damping;

    /** @param batch the rows */
    public Ridge(Batch batch, double damping) {
        this.batch = batch;
        this.damping = damping;
    }

    /** E + damping (||w||^2 + ||b||^2). */
    public double objective(Network network) {
        double squares = 0;
        Layer layer = network.layer(0);
        for (float weight : layer.connections().values()) {
            squares += (double) weight * weight;
        }
        for (float bias : layer.bias()) {
            squares += (double) bias * bias;
        }
        return BruteForce.error(network, batch, Loss.MEAN_SQUARED_ERROR) + damping * squares;
    }

    /** Sets the live weights and the biases of a network of one linear layer to the minimum. */
    public void fit(Network network) {
        Layer layer = network.layer(0);
        int width = layer.inputs();
        for (int j = 0; j < layer.outputs(); j++) {
            double[] solution = solve(network, j);
            for (int i = 0; i < width; i++) {
                layer.connections().values()[j * width + i] = (float) solution[i];
            }
            layer.bias()[j] = (float) solution[width];
        }
    }

    private double[] solve(Network network, int output) {
        int width = batch.features();
        double[][] system = new double[width + 1][width + 2];
        for (int n = 0; n < batch.size(); n++) {
            double[] x = new double[width + 2];
            for (int i = 0; i < width; i++) {
                x[i] = network.isLive(output * width + i) ? batch.inputs()[n * width + i] : 0;
            }
            x[width] = 1;
            x[width + 1] = batch.targets()[n * batch.outputs() + output];
            for (int p = 0; p <= width; p++) {
                for (int q = 0; q <= width + 1; q++) {
                    system[p][q] += x[p] * x[q] / batch.targets().length;
                }
            }
        }
        for (int p = 0; p <= width; p++) {
            system[p][p] += damping;
        }
        return eliminated(system);
    }

    private static double[] eliminated(double[][] system) {
        int size = system.length;
        for (int p = 0; p < size; p++) {
            for (int q = 0; q < size; q++) {
                double factor = q == p ? 0 : system[q][p] / system[p][p];
                for (int k = p; k <= size; k++) {
                    system[q][k] -= factor * system[p][k];
                }
            }
        }
        double[] solution = new double[size];
        for (int p = 0; p < size; p++) {
            solution[p] = system[p][size] / system[p][p];
        }
        return solution;
    }
}
