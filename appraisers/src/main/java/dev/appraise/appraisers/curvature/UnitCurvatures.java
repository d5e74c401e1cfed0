package dev.appraise.appraisers.curvature;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Activations;
import dev.appraise.api.pruning.Evidence;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The diagonal of the Gauss-Newton matrix of each sample's loss by the pre-activations of the units, exact or estimated:
 * never negative.
 *
 * <p>For a unit j it is sum_k (d_kj)^2, where d_k is row k of R sent back to the pre-activations, and R'R the Hessian of
 * the loss by the outputs: R is sqrt(2 / K) I for squared error over K outputs, and has the rows sqrt(p_k) (e_k - p) for
 * the softmax p. So there are K backward passes a sample. The estimate sends back one sum of the rows, each with a sign
 * drawn at random: its square has the right mean, since the products of two rows cancel (Bekas, Kokiopoulou and Saad, "An
 * Estimator for the Diagonal of a Matrix", Applied Numerical Mathematics 57(11-12), 2007). Thread-safe.
 */
public final class UnitCurvatures {
    private final Network network;
    private final Loss loss;
    private final double temperature;
    private final Activations activations;
    private final double[][] weights;

    /** @param temperature that the outputs are divided by in R; above 1, samples that are learnt well still have a say */
    public UnitCurvatures(Network network, Evidence evidence, double temperature) {
        this.network = network;
        this.temperature = temperature;
        loss = evidence.loss();
        activations = evidence.activations(network);
        weights = new double[network.depth()][];
        for (int l = 0; l < weights.length; l++) {
            float[] values = network.layer(l).connections().values();
            // Nothing is sent back through the first layer.
            weights[l] = new double[l == 0 ? 0 : values.length];
            Arrays.setAll(weights[l], c -> values[c]);
        }
    }

    /** What went through the network. */
    public Activations activations() {
        return activations;
    }

    /** Room for a number a unit, {@code [layer][unit]}: all 0. */
    public double[][] zeros() {
        return network.layers().stream()
                .map(layer -> new double[layer.outputs()])
                .toArray(double[][]::new);
    }

    /** Shows the curvatures of some samples, {@code from} to {@code to}, one after the other. */
    public void visit(int from, int to, Visitor visitor) {
        Pass pass = new Pass();
        for (int n = from; n < to; n++) {
            pass.begin(n);
            for (int k = 0; k < network.outputs(); k++) {
                pass.add(1, k);
                pass.sendBack();
            }
            visitor.accept(n, pass.sums);
        }
    }

    /** Shows an unbiased estimate of the curvatures of each sample, from one backward pass. */
    public void visitEstimates(int from, int to, RandomGenerator random, Visitor visitor) {
        Pass pass = new Pass();
        for (int n = from; n < to; n++) {
            pass.begin(n);
            for (int k = 0; k < network.outputs(); k++) {
                pass.add(random.nextBoolean() ? 1 : -1, k);
            }
            pass.sendBack();
            visitor.accept(n, pass.sums);
        }
    }

    private double[] outputs(int sample) {
        double[] outputs = new double[network.outputs()];
        Arrays.setAll(outputs, c -> activations.outputs()[sample * outputs.length + c]);
        return outputs;
    }

    private double[] shares(double[] outputs) {
        return switch (loss) {
            case MEAN_SQUARED_ERROR -> outputs;
            case SOFTMAX_CROSS_ENTROPY ->
                Loss.softmax(Arrays.stream(outputs)
                        .map(output -> output / temperature)
                        .toArray());
        };
    }

    private double root(int row, int output, double[] shares) {
        double same = row == output ? 1 : 0;
        return switch (loss) {
            case MEAN_SQUARED_ERROR -> same * Math.sqrt(2.0 / shares.length);
            case SOFTMAX_CROSS_ENTROPY -> (same - shares[output]) * Math.sqrt(shares[row]);
        };
    }

    private static void addTimes(double factor, double[] row, int start, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * row[start + i];
        }
    }

    /** Is shown samples. */
    @FunctionalInterface
    public interface Visitor {
        /** @param curvatures {@code [layer][unit]}; overwritten by the next sample's */
        void accept(int sample, double[][] curvatures);
    }

    /** Sends sums of rows of R back through the network for one sample, and adds up the squares of what arrives. */
    private final class Pass {
        private final int last = network.depth() - 1;
        private final double[][] back = zeros();
        private final double[][] sums = zeros();
        private int sample;
        private double[] outputs = {};
        private double[] shares = {};

        private void begin(int nextSample) {
            sample = nextSample;
            outputs = outputs(sample);
            shares = shares(outputs);
            for (double[] layer : sums) {
                Arrays.fill(layer, 0);
            }
        }

        private void add(int factor, int row) {
            Activation activation = network.layer(last).activation();
            for (int c = 0; c < outputs.length; c++) {
                back[last][c] += factor * root(row, c, shares) * activation.slope(outputs[c]);
            }
        }

        private void sendBack() {
            for (int l = last; l > 0; l--) {
                sendBack(l, back[l], back[l - 1]);
            }
            for (int l = 0; l <= last; l++) {
                for (int j = 0; j < back[l].length; j++) {
                    sums[l][j] += back[l][j] * back[l][j];
                }
            }
            Arrays.fill(back[last], 0);
        }

        private void sendBack(int l, double[] from, double[] into) {
            Layer layer = network.layer(l);
            int width = layer.inputs();
            Arrays.fill(into, 0);
            for (int j = 0; j < from.length; j++) {
                if (from[j] != 0) {
                    addTimes(from[j], weights[l], j * width, into);
                }
            }
            Activation activation = network.layer(l - 1).activation();
            float[] values = activations.inputs()[l];
            for (int i = 0; i < width; i++) {
                into[i] *= activation.slope(values[sample * width + i]);
            }
        }
    }
}
