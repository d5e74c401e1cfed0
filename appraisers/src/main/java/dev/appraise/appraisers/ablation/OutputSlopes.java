package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Evidence;

/**
 * The slope of each linear output in the activation of each unit of a layer, for each sample, where at most one ReLU
 * layer stands in between: D[n][c][j] = sum over the live units k of that layer of W3[c][k] W2[k][j].
 */
final class OutputSlopes {
    private final int units;
    private final int outputs;
    private final float[] slopes;

    /** Whether a layer's units see the outputs through at most one ReLU layer. */
    static boolean exist(Network network, int layer) {
        int last = network.depth() - 1;
        boolean linear = network.layer(last).activation() == Activation.LINEAR;
        boolean direct = layer == last - 1;
        boolean throughRelu = layer == last - 2 && network.layer(last - 1).activation() == Activation.RELU;
        return linear && (direct || throughRelu);
    }

    OutputSlopes(Pass pass, int layer, Evidence evidence) {
        Network network = pass.network();
        units = network.layer(layer).outputs();
        outputs = network.outputs();
        float[] last = network.layer(network.depth() - 1).connections().values();
        if (layer == network.depth() - 2) {
            slopes = last;
            return;
        }
        int samples = pass.batch().size();
        slopes = new float[Math.multiplyExact(samples, outputs * units)];
        float[] next = network.layer(layer + 1).connections().values();
        double[] between = pass.preActivations()[layer + 1];
        evidence.parallel(samples, n -> fill(n, next, last, between));
    }

    private void fill(int sample, float[] next, float[] last, double[] between) {
        int wide = next.length / units;
        for (int c = 0; c < outputs; c++) {
            int to = (sample * outputs + c) * units;
            for (int k = 0; k < wide; k++) {
                float weight = last[c * wide + k];
                if (between[sample * wide + k] > 0 && weight != 0) {
                    int from = k * units;
                    for (int j = 0; j < units; j++) {
                        slopes[to + j] += weight * next[from + j];
                    }
                }
            }
        }
    }

    /** The slope of output {@code c} in unit {@code j} on a sample. */
    float at(int sample, int c, int j) {
        int row = slopes.length == outputs * units ? c : sample * outputs + c;
        return slopes[row * units + j];
    }
}
