package dev.appraise.appraisers.ablation;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import java.util.Arrays;

/** One forward pass a connection, in double: what criteria have to agree with. */
public final class BruteForce {
    private BruteForce() {}

    /** The change of the error when each connection alone is zeroed. */
    public static double[] changes(Network network, Batch batch, Loss loss) {
        double base = error(network, batch, loss);
        double[] changes = new double[network.size()];
        Network copy = network.copy();
        for (int l = 0; l < network.depth(); l++) {
            float[] weights = copy.layer(l).connections().values();
            for (int c = 0; c < weights.length; c++) {
                float kept = weights[c];
                weights[c] = 0;
                changes[network.offset(l) + c] = error(copy, batch, loss) - base;
                weights[c] = kept;
            }
        }
        return changes;
    }

    /** The mean loss. */
    public static double error(Network network, Batch batch, Loss loss) {
        double sum = 0;
        for (int n = 0; n < batch.size(); n++) {
            double[] values = new double[batch.features()];
            for (int i = 0; i < values.length; i++) {
                values[i] = batch.inputs()[n * batch.features() + i];
            }
            for (Layer layer : network.layers()) {
                values = forward(layer, values);
            }
            sum += loss(values, batch, n, loss);
        }
        return sum / batch.size();
    }

    private static double[] forward(Layer layer, double[] inputs) {
        double[] outputs = new double[layer.outputs()];
        for (int j = 0; j < outputs.length; j++) {
            double z = layer.bias()[j];
            for (int i = 0; i < inputs.length; i++) {
                z += (double) layer.connections().values()[j * inputs.length + i] * inputs[i];
            }
            outputs[j] = layer.activation().value(z);
        }
        return outputs;
    }

    private static double loss(double[] outputs, Batch batch, int n, Loss loss) {
        double max = Arrays.stream(outputs).max().orElseThrow();
        double sum = 0;
        double total = 0;
        for (int c = 0; c < outputs.length; c++) {
            double target = batch.targets()[n * outputs.length + c];
            switch (loss) {
                case MEAN_SQUARED_ERROR -> sum += (outputs[c] - target) * (outputs[c] - target) / outputs.length;
                case SOFTMAX_CROSS_ENTROPY -> {
                    sum -= target * (outputs[c] - max);
                    total += Math.exp(outputs[c] - max);
                }
            }
        }
        return loss == Loss.MEAN_SQUARED_ERROR ? sum : sum + Math.log(total);
    }
}
