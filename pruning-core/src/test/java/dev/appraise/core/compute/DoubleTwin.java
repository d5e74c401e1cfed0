package dev.appraise.core.compute;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;

/** The error of a network by plain loops in double precision, as a function of all its weights and biases. */
final class DoubleTwin {
    private final Network network;
    private final Batch batch;
    private final Loss loss;

    DoubleTwin(Network network, Batch batch, Loss loss) {
        this.network = network;
        this.batch = batch;
        this.loss = loss;
    }

    /** Layer by layer, weights before biases. */
    double[] parameters() {
        Gradient values = Gradient.zeros(network);
        for (int l = 0; l < network.depth(); l++) {
            values.weights()[l] = network.layer(l).connections().values();
            values.biases()[l] = network.layer(l).bias();
        }
        return flat(values);
    }

    static double[] flat(Gradient values) {
        int count = 0;
        for (int l = 0; l < values.weights().length; l++) {
            count += values.weights()[l].length + values.biases()[l].length;
        }
        double[] flat = new double[count];
        int p = 0;
        for (int l = 0; l < values.weights().length; l++) {
            for (float value : values.weights()[l]) {
                flat[p++] = value;
            }
            for (float value : values.biases()[l]) {
                flat[p++] = value;
            }
        }
        return flat;
    }

    double error(double[] parameters) {
        double sum = 0;
        for (int n = 0; n < batch.size(); n++) {
            double[] x = new double[batch.features()];
            for (int i = 0; i < x.length; i++) {
                x[i] = batch.inputs()[n * x.length + i];
            }
            sum += loss(outputs(parameters, x), n);
        }
        return sum / batch.size();
    }

    private double[] outputs(double[] parameters, double[] inputs) {
        double[] x = inputs;
        int p = 0;
        for (Layer layer : network.layers()) {
            double[] y = new double[layer.outputs()];
            for (int o = 0; o < y.length; o++) {
                for (double value : x) {
                    y[o] += parameters[p++] * value;
                }
            }
            for (int o = 0; o < y.length; o++) {
                y[o] = activate(layer.activation(), y[o] + parameters[p++]);
            }
            x = y;
        }
        return x;
    }

    private static double activate(Activation activation, double z) {
        return switch (activation) {
            case LINEAR -> z;
            case TANH -> (Math.exp(2 * z) - 1) / (Math.exp(2 * z) + 1);
            case RELU -> z < 0 ? 0 : z;
            case SIGMOID -> 1 / (1 + Math.exp(-z));
        };
    }

    private double loss(double[] y, int sample) {
        double sum = 0;
        double total = 0;
        for (double output : y) {
            total += Math.exp(output);
        }
        for (int k = 0; k < y.length; k++) {
            double target = batch.targets()[sample * y.length + k];
            sum += switch (loss) {
                case MEAN_SQUARED_ERROR -> (y[k] - target) * (y[k] - target) / y.length;
                case SOFTMAX_CROSS_ENTROPY -> -target * Math.log(Math.exp(y[k]) / total);
            };
        }
        return sum;
    }

    /** Central differences of the error. */
    double[] gradient() {
        double[] p = parameters();
        double[] gradient = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            gradient[i] = (error(moved(p, i, 1e-5)) - error(moved(p, i, -1e-5))) / 2e-5;
        }
        return gradient;
    }

    /** Central differences of central differences. */
    double[] hessianVectorProduct(double[] direction) {
        double step = 1e-4;
        double[] there = parameters();
        double[] back = parameters();
        for (int i = 0; i < there.length; i++) {
            there[i] += step * direction[i];
            back[i] -= step * direction[i];
        }
        double[] product = new double[there.length];
        for (int i = 0; i < there.length; i++) {
            double slopeThere = error(moved(there, i, step)) - error(moved(there, i, -step));
            double slopeBack = error(moved(back, i, step)) - error(moved(back, i, -step));
            product[i] = (slopeThere - slopeBack) / (4 * step * step);
        }
        return product;
    }

    private static double[] moved(double[] point, int index, double by) {
        double[] moved = point.clone();
        moved[index] += by;
        return moved;
    }
}
