package dev.appraise.appraisers.ablation;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;

/**
 * What the unchanged network does on a chunk of samples, in double; filled by {@link Forward}.
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
 */
record Pass(
        Network network,
        Loss loss,
        Batch batch,
        SparseRows[] inputs,
        double[][] preActivations,
        double[][] values,
        double[] slopes,
        double[] normalisers) {

    static Pass empty(Network network, Batch batch, Loss loss) {
        int depth = network.depth();
        SparseRows[] inputs = new SparseRows[depth];
        double[][] preActivations = new double[depth][];
        double[][] values = new double[depth][];
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            inputs[l] = new SparseRows(batch.size(), layer.inputs());
            preActivations[l] = new double[Math.multiplyExact(batch.size(), layer.outputs())];
            values[l] = new double[preActivations[l].length];
        }
        double[] slopes = new double[batch.size() * network.outputs()];
        return new Pass(network, loss, batch, inputs, preActivations, values, slopes, new double[batch.size()]);
    }

    /** For other samples, as many at most, in the same places. */
    Pass of(Batch others) {
        return new Pass(network, loss, others, inputs, preActivations, values, slopes, normalisers);
    }

    /** Fills in what concerns the loss, once the outputs are there. */
    void takeLoss(int sample) {
        int width = network.outputs();
        int at = sample * width;
        switch (loss) {
            case MEAN_SQUARED_ERROR -> {
                for (int c = at; c < at + width; c++) {
                    slopes[c] = 2 * (outputs()[c] - batch.targets()[c]) / width;
                }
            }
            case SOFTMAX_CROSS_ENTROPY -> {
                normalisers[sample] = LossChange.logSumExp(outputs(), at, width);
                for (int c = at; c < at + width; c++) {
                    slopes[c] = Math.exp(outputs()[c] - normalisers[sample]);
                }
            }
        }
    }

    /** The outputs, a row a sample. */
    double[] outputs() {
        return values[network.depth() - 1];
    }
}
