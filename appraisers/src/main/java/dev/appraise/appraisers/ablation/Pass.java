package dev.appraise.appraisers.ablation;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Activations;

/**
 * What the unchanged network does on a chunk of samples, in double.
 *
 * @param network the network
 * @param loss the loss
 * @param batch the samples
 * @param inputs {@code [layer][sample * layer inputs + i]}
 * @param preActivations {@code [layer][sample * layer outputs + j]}
 * @param outputs {@code [sample * outputs + c]}
 * @param slopes {@code [sample * outputs + c]}: for cross-entropy, the softmax probabilities; for squared error,
 *     2 (output - target) / outputs
 * @param normalisers {@code [sample]}: for cross-entropy, log sum_c exp(output_c)
 */
record Pass(
        Network network,
        Loss loss,
        Batch batch,
        double[][] inputs,
        double[][] preActivations,
        double[] outputs,
        double[] slopes,
        double[] normalisers) {

    /** A forward pass in double. */
    static Pass inDouble(Network network, Batch batch, Loss loss) {
        int depth = network.depth();
        double[][] inputs = new double[depth][];
        double[][] preActivations = new double[depth][];
        double[] carried = widened(batch.inputs());
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            inputs[l] = carried;
            preActivations[l] = preActivations(layer, carried, batch.size());
            carried = activated(layer.activation(), preActivations[l]);
        }
        return of(network, batch, loss, inputs, preActivations, carried);
    }

    /** A pass whose activations were computed in float. */
    static Pass inSingle(Network network, Batch batch, Loss loss, Activations activations) {
        int depth = network.depth();
        double[][] inputs = new double[depth][];
        double[][] preActivations = new double[depth][];
        for (int l = 0; l < depth; l++) {
            inputs[l] = widened(activations.inputs()[l]);
            preActivations[l] = widened(activations.preActivations()[l]);
        }
        return of(network, batch, loss, inputs, preActivations, widened(activations.outputs()));
    }

    private static Pass of(
            Network network, Batch batch, Loss loss, double[][] inputs, double[][] preActivations, double[] outputs) {
        int width = network.outputs();
        double[] slopes = new double[outputs.length];
        double[] normalisers = new double[batch.size()];
        for (int n = 0; n < batch.size(); n++) {
            switch (loss) {
                case MEAN_SQUARED_ERROR -> {
                    for (int c = n * width; c < (n + 1) * width; c++) {
                        slopes[c] = 2 * (outputs[c] - batch.targets()[c]) / width;
                    }
                }
                case SOFTMAX_CROSS_ENTROPY -> normalisers[n] = softmax(outputs, n * width, width, slopes);
            }
        }
        return new Pass(network, loss, batch, inputs, preActivations, outputs, slopes, normalisers);
    }

    /** Writes the probabilities and gives log sum_c exp(logit_c). */
    private static double softmax(double[] logits, int offset, int width, double[] probabilities) {
        double normaliser = logSumExp(logits, offset, width);
        for (int c = offset; c < offset + width; c++) {
            probabilities[c] = Math.exp(logits[c] - normaliser);
        }
        return normaliser;
    }

    private static double logSumExp(double[] values, int offset, int width) {
        double max = values[offset];
        for (int c = offset + 1; c < offset + width; c++) {
            max = Math.max(max, values[c]);
        }
        double total = 0;
        for (int c = offset; c < offset + width; c++) {
            total += Math.exp(values[c] - max);
        }
        return max + Math.log(total);
    }

    /**
     * The change of one sample's loss when its outputs change. Small changes are never differences of two losses, so
     * that they survive.
     *
     * @param sample the sample
     * @param shifts changes of the outputs
     */
    double lossChange(int sample, double[] shifts) {
        int offset = sample * shifts.length;
        return switch (loss) {
            case MEAN_SQUARED_ERROR -> squaredErrorChange(offset, shifts);
            case SOFTMAX_CROSS_ENTROPY -> crossEntropyChange(sample, offset, shifts);
        };
    }

    private double squaredErrorChange(int offset, double[] shifts) {
        double change = 0;
        for (int c = 0; c < shifts.length; c++) {
            change += shifts[c] * (slopes[offset + c] + shifts[c] / shifts.length);
        }
        return change;
    }

    private double crossEntropyChange(int sample, int offset, double[] shifts) {
        double largest = 0;
        double aimed = 0;
        double grown = 0;
        for (int c = 0; c < shifts.length; c++) {
            largest = Math.max(largest, Math.abs(shifts[c]));
            aimed += batch.targets()[offset + c] * shifts[c];
            grown += slopes[offset + c] * Math.expm1(shifts[c]);
        }
        if (largest <= 1) {
            return Math.log1p(grown) - aimed;
        }
        double[] shifted = shifts.clone();
        for (int c = 0; c < shifts.length; c++) {
            shifted[c] += outputs[offset + c];
        }
        return logSumExp(shifted, 0, shifted.length) - normalisers[sample] - aimed;
    }

    private static double[] preActivations(Layer layer, double[] inputs, int samples) {
        int wide = layer.inputs();
        int units = layer.outputs();
        float[] weights = layer.connections().values();
        double[] result = new double[samples * units];
        for (int n = 0; n < samples; n++) {
            for (int j = 0; j < units; j++) {
                double sum = layer.bias()[j];
                for (int i = 0; i < wide; i++) {
                    sum += weights[j * wide + i] * inputs[n * wide + i];
                }
                result[n * units + j] = sum;
            }
        }
        return result;
    }

    private static double[] activated(Activation activation, double[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = activation.value(values[i]);
        }
        return result;
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
