package dev.appraise.appraisers.ablation;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import java.util.Arrays;

/**
 * What the unchanged network does on a block of samples, in double, a column a sample: {@code [unit * count + m]}. The
 * last columns may be padding: samples whose inputs are all 0.
 *
 * @param samples how many columns are samples
 * @param count how many columns there are, a multiple of the widest vector
 * @param inputs {@code [layer]}: what feeds the layer
 * @param standings {@code [layer]}: where the layer's units are
 * @param outputs of the network
 * @param targets of the outputs
 * @param slopes for cross-entropy, the softmax probabilities; for squared error, 2 (output - target) / outputs
 */
record ColumnPass(
        int samples,
        int count,
        double[][] inputs,
        Standing[] standings,
        double[] outputs,
        double[] targets,
        double[] slopes) {

    /** A forward pass over rows {@code from} to {@code to} - 1. */
    static ColumnPass over(Network network, Batch batch, int from, int to, Loss loss, ColumnKernel kernel) {
        int count = Lanes.pad(to - from);
        double[][] inputs = new double[network.depth()][];
        Standing[] standings = new Standing[network.depth()];
        double[] carried = columns(batch.inputs(), batch.features(), from, to, count);
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            inputs[l] = carried;
            double[] z = preActivations(layer, carried, count, kernel);
            standings[l] = Standing.of(layer.activation(), z, kernel);
            carried = standings[l].values(layer.activation());
        }
        double[] targets = columns(batch.targets(), batch.outputs(), from, to, count);
        double[] slopes = slopes(loss, carried, targets, count);
        return new ColumnPass(to - from, count, inputs, standings, carried, targets, slopes);
    }

    private static double[] columns(float[] rows, int width, int from, int to, int count) {
        double[] columns = new double[Math.multiplyExact(width, count)];
        for (int n = from; n < to; n++) {
            for (int i = 0; i < width; i++) {
                columns[i * count + n - from] = rows[n * width + i];
            }
        }
        return columns;
    }

    private static double[] preActivations(Layer layer, double[] inputs, int count, ColumnKernel kernel) {
        float[] weights = layer.connections().values();
        double[] z = new double[Math.multiplyExact(layer.outputs(), count)];
        for (int j = 0; j < layer.outputs(); j++) {
            Arrays.fill(z, j * count, (j + 1) * count, layer.bias()[j]);
            for (int i = 0; i < layer.inputs(); i++) {
                float weight = weights[j * layer.inputs() + i];
                if (weight != 0) {
                    kernel.addScaled(weight, inputs, i * count, z, j * count, count);
                }
            }
        }
        return z;
    }

    private static double[] slopes(Loss loss, double[] outputs, double[] targets, int count) {
        double[] slopes = new double[outputs.length];
        int width = outputs.length / count;
        switch (loss) {
            case MEAN_SQUARED_ERROR -> {
                for (int m = 0; m < slopes.length; m++) {
                    slopes[m] = 2 * (outputs[m] - targets[m]) / width;
                }
            }
            case SOFTMAX_CROSS_ENTROPY -> {
                double[] logits = new double[width];
                for (int m = 0; m < count; m++) {
                    for (int c = 0; c < width; c++) {
                        logits[c] = outputs[c * count + m];
                    }
                    double[] probabilities = Loss.softmax(logits);
                    for (int c = 0; c < width; c++) {
                        slopes[c * count + m] = probabilities[c];
                    }
                }
            }
        }
        return slopes;
    }

    /** The samples on which a unit that feeds a layer is not 0. */
    int[] carriedBy(int layer, int source) {
        int[] kept = new int[samples];
        int found = 0;
        for (int m = 0; m < samples; m++) {
            kept[found] = m;
            found += inputs[layer][source * count + m] != 0 ? 1 : 0;
        }
        return Arrays.copyOf(kept, found);
    }

    /** What a unit that feeds a layer is on some samples, with zeros behind. */
    double[] carried(int layer, int source, int[] kept) {
        double[] carried = new double[Lanes.pad(kept.length)];
        if (kept.length == samples) {
            System.arraycopy(inputs[layer], source * count, carried, 0, samples);
            return carried;
        }
        for (int m = 0; m < kept.length; m++) {
            carried[m] = inputs[layer][source * count + kept[m]];
        }
        return carried;
    }

    /** What matters of some samples from a layer on; that is not what feeds it. The last one of them is the padding. */
    ColumnPass from(int layer, int[] kept) {
        if (kept.length == samples) {
            return this;
        }
        Standing[] keptStandings = new Standing[standings.length];
        for (int l = layer; l < standings.length; l++) {
            keptStandings[l] = new Standing(gather(standings[l].below(), kept), gather(standings[l].above(), kept));
        }
        return new ColumnPass(
                kept.length,
                Lanes.pad(kept.length),
                new double[0][],
                keptStandings,
                gather(outputs, kept),
                gather(targets, kept),
                gather(slopes, kept));
    }

    private double[] gather(double[] columns, int[] kept) {
        int width = Lanes.pad(kept.length);
        double[] result = new double[columns.length / count * width];
        for (int m = 0; m < width; m++) {
            int from = kept[Math.min(m, kept.length - 1)];
            for (int to = m; to < result.length; to += width) {
                result[to] = columns[from];
                from += count;
            }
        }
        return result;
    }
}
