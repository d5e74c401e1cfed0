package dev.appraise.api.conformance;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.util.List;

/** A network in plain loops and double precision, one sample at a time. */
final class PlainNetwork {
    private final List<Layer> layers;
    private final Parameters parameters;

    /**
     * A number for each weight and bias.
     *
     * @param weights {@code [layer]}, each {@code [outputs][inputs]} row-major
     * @param biases {@code [layer]}, each {@code [outputs]}
     */
    record Parameters(double[][] weights, double[][] biases) {
        static Parameters zeros(List<Layer> layers) {
            return new Parameters(
                    layers.stream()
                            .map(layer -> new double[layer.connections().size()])
                            .toArray(double[][]::new),
                    layers.stream().map(layer -> new double[layer.outputs()]).toArray(double[][]::new));
        }

        /** Adds another, times a factor. */
        void add(double factor, Parameters other) {
            add(weights, factor, other.weights);
            add(biases, factor, other.biases);
        }

        private static void add(double[][] sum, double factor, double[][] other) {
            for (int l = 0; l < sum.length; l++) {
                for (int i = 0; i < sum[l].length; i++) {
                    sum[l][i] += factor * other[l][i];
                }
            }
        }

        static Parameters of(Gradient values) {
            return new Parameters(doubles(values.weights()), doubles(values.biases()));
        }

        Gradient toGradient() {
            return new Gradient(floats(weights), floats(biases));
        }

        private static double[][] doubles(float[][] values) {
            double[][] doubles = new double[values.length][];
            for (int l = 0; l < values.length; l++) {
                doubles[l] = new double[values[l].length];
                for (int i = 0; i < values[l].length; i++) {
                    doubles[l][i] = values[l][i];
                }
            }
            return doubles;
        }

        private static float[][] floats(double[][] values) {
            float[][] floats = new float[values.length][];
            for (int l = 0; l < values.length; l++) {
                floats[l] = new float[values[l].length];
                for (int i = 0; i < values[l].length; i++) {
                    floats[l][i] = (float) values[l][i];
                }
            }
            return floats;
        }
    }

    /**
     * What one sample does to the network.
     *
     * @param values {@code [depth + 1]}: what feeds each layer, and the outputs
     * @param preActivations {@code [depth]}
     */
    record Flow(double[][] values, double[][] preActivations) {
        double[] outputs() {
            return values[values.length - 1];
        }
    }

    PlainNetwork(Network network) {
        layers = network.layers();
        parameters = Parameters.of(new Gradient(
                layers.stream().map(layer -> layer.connections().values()).toArray(float[][]::new),
                layers.stream().map(Layer::bias).toArray(float[][]::new)));
    }

    /** Moves all weights and biases. */
    PlainNetwork moved(double step, Parameters direction) {
        parameters.add(step, direction);
        return this;
    }

    Flow flow(Batch batch, int row) {
        double[][] values = new double[layers.size() + 1][];
        double[][] preActivations = new double[layers.size()][];
        values[0] = row(batch.inputs(), row, batch.features());
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            preActivations[l] = parameters.biases[l].clone();
            values[l + 1] = new double[layer.outputs()];
            for (int j = 0; j < layer.outputs(); j++) {
                for (int i = 0; i < layer.inputs(); i++) {
                    preActivations[l][j] += parameters.weights[l][j * layer.inputs() + i] * values[l][i];
                }
                values[l + 1][j] = layer.activation().value(preActivations[l][j]);
            }
        }
        return new Flow(values, preActivations);
    }

    /** The derivatives by all weights and biases of a function of the outputs that has these slopes. */
    Parameters derivatives(Flow flow, double[] outputSlopes) {
        Parameters derivatives = Parameters.zeros(layers);
        double[] slopes = outputSlopes;
        for (int l = layers.size() - 1; l >= 0; l--) {
            Layer layer = layers.get(l);
            double[] before = new double[layer.inputs()];
            for (int j = 0; j < layer.outputs(); j++) {
                double slope = slopes[j] * layer.activation().slope(flow.values[l + 1][j]);
                derivatives.biases[l][j] = slope;
                for (int i = 0; i < layer.inputs(); i++) {
                    int c = j * layer.inputs() + i;
                    derivatives.weights[l][c] = slope * flow.values[l][i];
                    before[i] += slope * parameters.weights[l][c];
                }
            }
            slopes = before;
        }
        return derivatives;
    }

    double error(Batch batch, Loss loss) {
        double sum = 0;
        for (int n = 0; n < batch.size(); n++) {
            double[] outputs = flow(batch, n).outputs();
            double[] targets = row(batch.targets(), n, batch.outputs());
            double[] chances = Loss.softmax(outputs);
            for (int k = 0; k < outputs.length; k++) {
                sum += switch (loss) {
                    case MEAN_SQUARED_ERROR -> Math.pow(outputs[k] - targets[k], 2) / outputs.length;
                    case SOFTMAX_CROSS_ENTROPY -> targets[k] == 0 ? 0 : -targets[k] * Math.log(chances[k]);
                };
            }
        }
        return sum / batch.size();
    }

    Parameters gradient(Batch batch, Loss loss) {
        Parameters gradient = Parameters.zeros(layers);
        for (int n = 0; n < batch.size(); n++) {
            Flow flow = flow(batch, n);
            double[] targets = row(batch.targets(), n, batch.outputs());
            double[] chances = Loss.softmax(flow.outputs());
            double[] slopes = new double[targets.length];
            for (int k = 0; k < slopes.length; k++) {
                slopes[k] = switch (loss) {
                    case MEAN_SQUARED_ERROR -> 2 * (flow.outputs()[k] - targets[k]) / slopes.length;
                    case SOFTMAX_CROSS_ENTROPY -> chances[k] - targets[k];
                };
            }
            gradient.add(1.0 / batch.size(), derivatives(flow, slopes));
        }
        return gradient;
    }

    private static double[] row(float[] values, int row, int width) {
        double[] picked = new double[width];
        for (int i = 0; i < width; i++) {
            picked[i] = values[row * width + i];
        }
        return picked;
    }
}
