package dev.appraise.appraisers.damage;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Activations;
import dev.appraise.api.pruning.Evidence;
import java.util.Arrays;

/**
 * The exact diagonal of the Gauss-Newton matrix of the mean loss, for every weight.
 *
 * <p>With R'R the Hessian of a sample's loss by the outputs, the entry of the weight from i to j is the mean over the
 * samples of x_i^2 sum_k (d_kj)^2, where d_k is row k of R sent back to the pre-activations. R is sqrt(2 / K) I for
 * squared error over K outputs, and has the rows sqrt(p_k) (e_k - p) for the softmax p. So there are K backward passes a
 * sample, but a weight is visited once a sample.
 */
final class GaussNewtonDiagonal {
    private final Network network;
    private final Batch batch;
    private final Loss loss;
    private final Activations activations;
    private final double[][] back;
    private final double[][] squares;

    GaussNewtonDiagonal(Network network, Evidence evidence) {
        this.network = network;
        batch = evidence.batch();
        loss = evidence.loss();
        activations = evidence.activations(network);
        back = new double[network.depth()][];
        squares = new double[network.depth()][];
        for (int l = 0; l < network.depth(); l++) {
            back[l] = new double[network.layer(l).outputs()];
            squares[l] = new double[network.layer(l).outputs()];
        }
    }

    /** One entry a connection, numbered as in the network. */
    double[] get() {
        double[] diagonal = new double[network.size()];
        for (int n = 0; n < batch.size(); n++) {
            sumSquares(n);
            for (int l = 0; l < network.depth(); l++) {
                add(n, l, diagonal);
            }
        }
        for (int c = 0; c < diagonal.length; c++) {
            diagonal[c] /= batch.size();
        }
        return diagonal;
    }

    private void sumSquares(int sample) {
        for (double[] sums : squares) {
            Arrays.fill(sums, 0);
        }
        int last = network.depth() - 1;
        double[] outputs = outputs(sample);
        double[] shares = loss == Loss.SOFTMAX_CROSS_ENTROPY ? Loss.softmax(outputs) : outputs;
        for (int k = 0; k < outputs.length; k++) {
            for (int c = 0; c < outputs.length; c++) {
                back[last][c] =
                        root(k, c, shares) * network.layer(last).activation().slope(outputs[c]);
            }
            for (int l = last; l > 0; l--) {
                sendBack(sample, l);
            }
            for (int l = 0; l <= last; l++) {
                for (int j = 0; j < back[l].length; j++) {
                    squares[l][j] += back[l][j] * back[l][j];
                }
            }
        }
    }

    private double root(int row, int output, double[] shares) {
        double same = row == output ? 1 : 0;
        return switch (loss) {
            case MEAN_SQUARED_ERROR -> same * Math.sqrt(2.0 / shares.length);
            case SOFTMAX_CROSS_ENTROPY -> (same - shares[output]) * Math.sqrt(shares[row]);
        };
    }

    private void sendBack(int sample, int l) {
        Layer layer = network.layer(l);
        float[] weights = layer.connections().values();
        float[] values = activations.inputs()[l];
        Activation activation = network.layer(l - 1).activation();
        int width = layer.inputs();
        double[] into = back[l - 1];
        Arrays.fill(into, 0);
        for (int j = 0; j < layer.outputs(); j++) {
            double from = back[l][j];
            if (from != 0) {
                for (int i = 0; i < width; i++) {
                    into[i] += from * weights[j * width + i];
                }
            }
        }
        for (int i = 0; i < width; i++) {
            into[i] *= activation.slope(values[sample * width + i]);
        }
    }

    private void add(int sample, int l, double[] diagonal) {
        int width = network.layer(l).inputs();
        double[] carried = new double[width];
        for (int i = 0; i < width; i++) {
            double x = activations.inputs()[l][sample * width + i];
            carried[i] = x * x;
        }
        for (int j = 0; j < squares[l].length; j++) {
            double square = squares[l][j];
            if (square != 0) {
                int at = network.offset(l) + j * width;
                for (int i = 0; i < width; i++) {
                    diagonal[at + i] += square * carried[i];
                }
            }
        }
    }

    private double[] outputs(int sample) {
        double[] outputs = new double[network.outputs()];
        for (int c = 0; c < outputs.length; c++) {
            outputs[c] = activations.outputs()[sample * outputs.length + c];
        }
        return outputs;
    }
}
