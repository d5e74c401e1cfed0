package dev.appraise.harness.knowngood;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import java.util.function.DoubleSupplier;

/** A network in plain loops and double precision, and slopes by central differences: slow, and easy to believe. */
final class PlainNetwork {
    private static final double STEP = 1e-4;

    private final Network network;
    private final double[] weights;
    private final double temperature;

    /**
     * @param network is copied
     * @param temperature what the outputs are divided by
     */
    PlainNetwork(Network network, double temperature) {
        this.network = network.copy();
        this.temperature = temperature;
        weights = new double[network.size()];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = network.weight(c);
        }
    }

    /** One a connection; may be changed. */
    double[] weights() {
        return weights;
    }

    /** The mean loss. */
    double error(Batch batch, Loss loss) {
        double sum = 0;
        for (int n = 0; n < batch.size(); n++) {
            double[] values = new double[batch.features()];
            for (int i = 0; i < values.length; i++) {
                values[i] = batch.inputs()[n * batch.features() + i];
            }
            for (int l = 0; l < network.depth(); l++) {
                values = outputs(network.layer(l), network.offset(l), values);
            }
            sum += loss(values, batch, n, loss);
        }
        return sum / batch.size();
    }

    private double[] outputs(Layer layer, int offset, double[] inputs) {
        double[] outputs = new double[layer.outputs()];
        for (int j = 0; j < outputs.length; j++) {
            double z = layer.bias()[j];
            for (int i = 0; i < inputs.length; i++) {
                z += weights[offset + j * inputs.length + i] * inputs[i];
            }
            outputs[j] = layer.activation().value(z);
        }
        return outputs;
    }

    private double loss(double[] outputs, Batch batch, int row, Loss loss) {
        double sum = 0;
        double total = 0;
        for (int k = 0; k < outputs.length; k++) {
            double output = outputs[k] / temperature;
            double target = batch.targets()[row * outputs.length + k];
            total += Math.exp(output);
            sum += loss == Loss.MEAN_SQUARED_ERROR
                    ? (output - target) * (output - target) / outputs.length
                    : -target * output;
        }
        return loss == Loss.MEAN_SQUARED_ERROR ? sum : sum + Math.log(total);
    }

    /** The slope of the mean loss by a weight. */
    double slope(int connection, Batch batch, Loss loss) {
        return slope(connection, STEP, () -> error(batch, loss));
    }

    /** The slope of the mean loss by a gate that a weight is multiplied with, at gate 1. */
    double gateSlope(int connection, Batch batch, Loss loss) {
        return slope(connection, STEP * weights[connection], () -> error(batch, loss)) * weights[connection];
    }

    private double slope(int connection, double step, DoubleSupplier value) {
        if (step == 0) {
            return 0;
        }
        double kept = weights[connection];
        weights[connection] = kept + step;
        double above = value.getAsDouble();
        weights[connection] = kept - step;
        double below = value.getAsDouble();
        weights[connection] = kept;
        return (above - below) / (2 * step);
    }
}
