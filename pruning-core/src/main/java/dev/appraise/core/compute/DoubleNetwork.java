package dev.appraise.core.compute;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A network in double precision, whose parameters are its live weights and its biases, numbered layer by layer, the
 * weights of a layer before its biases. Not thread-safe.
 */
public final class DoubleNetwork {
    private final int depth;
    private final int[] widths;
    private final Activation[] activations;
    private final int[] offsets;
    private final int[][] live;
    private final int[][] sources;
    private final int[][] destinations;
    private final double[][] weights;
    private final double[][] biases;
    private final double[][] values;
    private final double[][] deltas;
    private final double[] unit;

    /** @param network is copied; {@link #writeTo} changes one */
    public DoubleNetwork(Network network) {
        depth = network.depth();
        widths = network.shape().widths().stream().mapToInt(Integer::intValue).toArray();
        activations = network.layers().stream().map(Layer::activation).toArray(Activation[]::new);
        offsets = IntStream.range(0, depth).map(network::offset).toArray();
        live = new int[depth][];
        sources = new int[depth][];
        destinations = new int[depth][];
        weights = new double[depth][];
        biases = new double[depth][];
        values = new double[depth + 1][];
        deltas = new double[depth][];
        values[0] = new double[widths[0]];
        for (int l = 0; l < depth; l++) {
            Connections connections = network.layer(l).connections();
            live[l] = IntStream.range(0, connections.size())
                    .filter(connections.mask()::isLive)
                    .toArray();
            int width = widths[l];
            sources[l] = Arrays.stream(live[l]).map(i -> i % width).toArray();
            destinations[l] = Arrays.stream(live[l]).map(i -> i / width).toArray();
            weights[l] = doubles(connections.values());
            biases[l] = doubles(network.layer(l).bias());
            values[l + 1] = new double[widths[l + 1]];
            deltas[l] = new double[widths[l + 1]];
        }
        unit = new double[widths[depth]];
    }

    /** How many parameters there are. */
    public int parameters() {
        int count = 0;
        for (int l = 0; l < depth; l++) {
            count += live[l].length + biases[l].length;
        }
        return count;
    }

    /** Writes weights and biases, rounded, into the network that this was made from. */
    public void writeTo(Network network) {
        for (int l = 0; l < depth; l++) {
            float[] into = network.layer(l).connections().values();
            for (int i : live[l]) {
                into[i] = (float) weights[l][i];
            }
            float[] bias = network.layer(l).bias();
            for (int o = 0; o < bias.length; o++) {
                bias[o] = (float) biases[l][o];
            }
        }
    }

    /** All parameters. */
    public double[] get() {
        double[] all = new double[parameters()];
        int p = 0;
        for (int l = 0; l < depth; l++) {
            for (int i : live[l]) {
                all[p++] = weights[l][i];
            }
            for (double bias : biases[l]) {
                all[p++] = bias;
            }
        }
        return all;
    }

    /** Sets all parameters. */
    public void set(double[] all) {
        int p = 0;
        for (int l = 0; l < depth; l++) {
            for (int i : live[l]) {
                weights[l][i] = all[p++];
            }
            for (int o = 0; o < biases[l].length; o++) {
                biases[l][o] = all[p++];
            }
        }
    }

    /** For each parameter, the number of the connection that it is the weight of; -1 if it is a bias. */
    public int[] connections() {
        int[] all = new int[parameters()];
        int p = 0;
        for (int l = 0; l < depth; l++) {
            for (int i : live[l]) {
                all[p++] = offsets[l] + i;
            }
            Arrays.fill(all, p, p + biases[l].length, -1);
            p += biases[l].length;
        }
        return all;
    }

    /** Sum of the squared weights. */
    public double squaredWeights() {
        double sum = 0;
        for (int l = 0; l < depth; l++) {
            for (int i : live[l]) {
                sum += weights[l][i] * weights[l][i];
            }
        }
        return sum;
    }

    /** Mean over samples and outputs of (output - target)^2; NaN on an empty batch. */
    public double meanSquaredError(Batch batch) {
        double sum = 0;
        for (int n = 0; n < batch.size(); n++) {
            double[] outputs = outputs(batch, n);
            for (int k = 0; k < outputs.length; k++) {
                double error = outputs[k] - batch.targets()[n * outputs.length + k];
                sum += error * error;
            }
        }
        return sum / batch.targets().length;
    }

    /** The outputs on one sample, in an array that the next call overwrites. */
    public double[] outputs(Batch batch, int sample) {
        for (int i = 0; i < widths[0]; i++) {
            values[0][i] = batch.inputs()[sample * widths[0] + i];
        }
        for (int l = 0; l < depth; l++) {
            for (int o = 0; o < widths[l + 1]; o++) {
                double z = biases[l][o];
                for (int i = 0; i < widths[l]; i++) {
                    z += weights[l][o * widths[l] + i] * values[l][i];
                }
                values[l + 1][o] = activations[l].value(z);
            }
        }
        return values[depth];
    }

    /**
     * Writes the derivatives of one output by all parameters, for the sample that was last put through.
     *
     * @param output which output
     * @param row where to write
     * @param start index of the first parameter's derivative
     */
    public void derivatives(int output, double[] row, int start) {
        Arrays.fill(unit, 0);
        unit[output] = 1;
        derivatives(unit, row, start);
    }

    /**
     * Writes the derivatives of a weighed sum of the outputs, likewise.
     *
     * @param weighing one factor an output
     */
    void derivatives(double[] weighing, double[] row, int start) {
        backward(weighing);
        int p = start;
        for (int l = 0; l < depth; l++) {
            int[] source = sources[l];
            int[] destination = destinations[l];
            for (int c = 0; c < source.length; c++) {
                row[p++] = deltas[l][destination[c]] * values[l][source[c]];
            }
            for (double delta : deltas[l]) {
                row[p++] = delta;
            }
        }
    }

    private void backward(double[] weighing) {
        for (int o = 0; o < widths[depth]; o++) {
            deltas[depth - 1][o] = weighing[o] * activations[depth - 1].slope(values[depth][o]);
        }
        for (int l = depth - 1; l > 0; l--) {
            for (int i = 0; i < widths[l]; i++) {
                double sum = 0;
                for (int o = 0; o < widths[l + 1]; o++) {
                    sum += weights[l][o * widths[l] + i] * deltas[l][o];
                }
                deltas[l - 1][i] = sum * activations[l - 1].slope(values[l][i]);
            }
        }
    }

    private static double[] doubles(float[] floats) {
        return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
    }
}
