package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;

/**
 * Any activations and any depth, in double: the next layer gets a rank-one update, and the <em>differences</em> of the
 * activations are carried through the layers after it. O(sum of the products of adjacent widths downstream) a shift.
 */
final class DenseResponse implements Response {
    private final Pass pass;
    private final int next;
    private final double[][] differences;

    /**
     * @param pass the chunk
     * @param layer the layer whose units shift; not the last one
     */
    DenseResponse(Pass pass, int layer) {
        this.pass = pass;
        next = layer + 1;
        Network network = pass.network();
        differences = new double[network.depth()][];
        for (int l = next; l < network.depth(); l++) {
            differences[l] = new double[network.layer(l).outputs()];
        }
    }

    @Override
    public void respond(int unit, int sample, double[] shifts, int count, double[] changes) {
        int last = pass.network().depth() - 1;
        for (int m = 0; m < count; m++) {
            rankOne(unit, sample, shifts[m]);
            for (int l = next + 1; l <= last; l++) {
                carry(l, sample);
            }
            changes[m] = pass.lossChange(sample, differences[last]);
        }
    }

    private void rankOne(int unit, int sample, double shift) {
        Layer layer = pass.network().layer(next);
        float[] weights = layer.connections().values();
        int wide = layer.inputs();
        double[] result = differences[next];
        for (int k = 0; k < result.length; k++) {
            result[k] =
                    difference(layer.activation(), next, sample * result.length + k, weights[k * wide + unit] * shift);
        }
    }

    private void carry(int l, int sample) {
        Layer layer = pass.network().layer(l);
        float[] weights = layer.connections().values();
        double[] source = differences[l - 1];
        double[] result = differences[l];
        for (int k = 0; k < result.length; k++) {
            double sum = 0;
            for (int i = 0; i < source.length; i++) {
                sum += weights[k * source.length + i] * source[i];
            }
            result[k] = difference(layer.activation(), l, sample * result.length + k, sum);
        }
    }

    private double difference(Activation activation, int l, int at, double shift) {
        if (shift == 0 || activation == Activation.LINEAR) {
            return shift;
        }
        return activation.value(pass.preActivations()[l][at] + shift) - pass.values()[l][at];
    }
}
