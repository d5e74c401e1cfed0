package dev.appraise.core.train;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Mask;
import dev.appraise.api.network.Network;
import dev.appraise.core.compute.Masking;

/** The pruned connections of a network at a moment, for what must be done to them in each step. */
final class PrunedConnections {
    private final Network network;
    /** Of each layer that something is pruned in, 0 for these and -1 for the others, in the order of {@link Moments}. */
    private final int[][] bits;

    PrunedConnections(Network network) {
        this.network = network;
        bits = new int[network.depth()][];
        for (int l = 0; l < bits.length; l++) {
            Layer layer = network.layer(l);
            bits[l] = layer.connections().mask().pruned() == 0 ? new int[0] : bits(layer, l == 0);
        }
    }

    private static int[] bits(Layer layer, boolean byInput) {
        Mask mask = layer.connections().mask();
        int inputs = layer.inputs();
        int outputs = layer.outputs();
        int[] bits = new int[inputs * outputs];
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                bits[byInput ? i * outputs + j : j * inputs + i] = mask.isLive(j * inputs + i) ? -1 : 0;
            }
        }
        return bits;
    }

    /**
     * Sets the pruned ones' numbers to 0 among those of some connections of a layer.
     *
     * @param from the place of the first of them, in the order of {@link Moments}
     * @param to the place behind the last
     * @param values of the whole layer, in that order too
     */
    void clear(int layer, int from, int to, float[] values) {
        if (bits[layer].length > 0) {
            Masking.apply(bits[layer], values, from, to);
        }
    }
}
