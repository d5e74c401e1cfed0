package dev.appraise.appraisers.ablation;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;

/**
 * What the unchanged network does on a chunk of samples, in double.
 *
 * @param network the network
 * @param loss the loss
 * @param batch the samples
 * @param inputs {@code [layer]}: what feeds the layer, a row a sample
 * @param preActivations {@code [layer][sample * layer outputs + j]}
 * @param values {@code [layer][sample * layer outputs + j]}: the activations
 * @param slopes {@code [sample * outputs + c]}: for cross-entropy, the softmax probabilities; for squared error,
 *     2 (output - target) / outputs
 * @param normalisers {@code [sample]}: for cross-entropy, log sum_c exp(output_c)
 * @param classes {@code [sample]}: where the target is 1 and all others 0; -1 if the targets are not one-hot
 */
record Pass(
        Network network,
        Loss loss,
        Batch batch,
        SparseRows[] inputs,
        double[][] preActivations,
        double[][] values,
        double[] slopes,
        double[] normalisers,
        int[] classes) {

    /** A forward pass, in double. */
    static Pass over(Network network, Batch batch, Loss loss) {
        int depth = network.depth();
        SparseRows[] inputs = new SparseRows[depth];
        double[][] preActivations = new double[depth][];
        double[][] values = new double[depth][];
        double[] carried = widened(batch.inputs());
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            inputs[l] = new SparseRows(carried, batch.size(), layer.inputs());
            preActivations[l] = preActivations(layer, inputs[l], batch.size());
            values[l] = activated(layer.activation(), preActivations[l]);
            carried = values[l];
        }
        return of(network, batch, loss, inputs, preActivations, values);
    }

    private static Pass of(
            Network network,
            Batch batch,
            Loss loss,
            SparseRows[] inputs,
            double[][] preActivations,
            double[][] values) {
        double[] outputs = values[network.depth() - 1];
        int width = network.outputs();
        double[] slopes = new double[outputs.length];
        double[] normalisers = new double[batch.size()];
        int[] classes = new int[batch.size()];
        for (int n = 0; n < batch.size(); n++) {
            classes[n] = classOf(batch, n);
            switch (loss) {
                case MEAN_SQUARED_ERROR -> {
                    for (int c = n * width; c < (n + 1) * width; c++) {
                        slopes[c] = 2 * (outputs[c] - batch.targets()[c]) / width;
                    }
                }
                case SOFTMAX_CROSS_ENTROPY -> normalisers[n] = softmax(outputs, n * width, width, slopes);
            }
        }
        return new Pass(network, loss, batch, inputs, preActivations, values, slopes, normalisers, classes);
    }

    private static int classOf(Batch batch, int sample) {
        int found = -1;
        for (int c = 0; c < batch.outputs(); c++) {
            float target = batch.targets()[sample * batch.outputs() + c];
            if (target == 1 && found < 0) {
                found = c;
            } else if (target != 0) {
                return -1;
            }
        }
        return found;
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

    /**
     * log sum_c p_c exp(d_c) - sum_c y_c d_c. For a one-hot target y that is log1p(sum_c p_c expm1(d_c - d_y)), in which
     * nothing cancels when the network is already sure of the right class.
     */
    private double crossEntropyChange(int sample, int offset, double[] shifts) {
        double reference = classes[sample] < 0 ? 0 : shifts[classes[sample]];
        double largest = 0;
        double aimed = 0;
        double grown = 0;
        for (int c = 0; c < shifts.length; c++) {
            double shift = shifts[c] - reference;
            largest = Math.max(largest, Math.abs(shift));
            aimed += batch.targets()[offset + c] * shift;
            grown += slopes[offset + c] * Math.expm1(shift);
        }
        if (largest <= 1) {
            return Math.log1p(grown) - aimed;
        }
        double[] shifted = shifts.clone();
        for (int c = 0; c < shifts.length; c++) {
            shifted[c] += values[network.depth() - 1][offset + c] - reference;
        }
        return logSumExp(shifted, 0, shifted.length) - normalisers[sample] - aimed;
    }

    private static double[] preActivations(Layer layer, SparseRows inputs, int samples) {
        int wide = layer.inputs();
        int units = layer.outputs();
        float[] weights = layer.connections().values();
        double[] columns = new double[weights.length];
        for (int c = 0; c < weights.length; c++) {
            columns[c % wide * units + c / wide] = weights[c];
        }
        double[] result = new double[samples * units];
        for (int n = 0; n < samples; n++) {
            int row = n * units;
            for (int j = 0; j < units; j++) {
                result[row + j] = layer.bias()[j];
            }
            for (int at = inputs.start(n); at < inputs.start(n + 1); at++) {
                addScaled(inputs.value(at), columns, inputs.index(at) * units, result, row, units);
            }
        }
        return result;
    }

    private static void addScaled(double factor, double[] from, int fromAt, double[] to, int toAt, int count) {
        for (int j = 0; j < count; j++) {
            to[toAt + j] += factor * from[fromAt + j];
        }
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
