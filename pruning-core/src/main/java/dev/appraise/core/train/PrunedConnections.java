package dev.appraise.core.train;

import dev.appraise.api.network.Mask;
import dev.appraise.api.network.Network;
import dev.appraise.core.sound.Soundness;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The pruned connections of a network at a moment, as lists: going through these in each step takes a tenth of the time
 * that asking the mask about each connection does.
 */
final class PrunedConnections {
    private final Network network;
    private final int[][] places;

    PrunedConnections(Network network) {
        this.network = network;
        places = new int[network.depth()][];
        for (int l = 0; l < places.length; l++) {
            Mask mask = network.layer(l).connections().mask();
            places[l] = new int[mask.pruned()];
            int found = 0;
            for (int place = 0; found < places[l].length; place++) {
                if (!mask.isLive(Moments.connection(network, l, place))) {
                    places[l][found++] = place;
                }
            }
        }
    }

    /**
     * Sets the pruned ones' numbers to 0 among those of some connections of a layer.
     *
     * @param from the place of the first of them, in the order of {@link Moments}
     * @param to the place behind the last
     * @param values of the whole layer, in that order too
     */
    void clear(int layer, int from, int to, float[] values) {
        int[] pruned = places[layer];
        int end = firstAt(pruned, to);
        for (int i = firstAt(pruned, from); i < end; i++) {
            values[pruned[i]] = 0;
        }
    }

    /**
     * Checks that a step has left the pruned ones' weights at 0. As their slopes and weights were 0 before it, so is all that the
     * optimiser remembers of them if it has.
     *
     * @throws dev.appraise.core.sound.UnsoundNetworkException if it has not
     */
    void requireZero(int layer, int from, int to, float[] weights) {
        int[] pruned = places[layer];
        int end = firstAt(pruned, to);
        for (int i = firstAt(pruned, from); i < end; i++) {
            if (weights[pruned[i]] != 0) {
                Soundness.requireZero(
                        weights[pruned[i]],
                        Moments.connection(network, layer, pruned[i]),
                        layer,
                        "after a step: the optimiser remembers what it should not");
            }
        }
    }

    /** All of them, numbered as in the network. */
    BitSet all() {
        BitSet all = new BitSet(network.size());
        for (int l = 0; l < places.length; l++) {
            for (int place : places[l]) {
                all.set(network.offset(l) + Moments.connection(network, l, place));
            }
        }
        return all;
    }

    private static int firstAt(int[] pruned, int place) {
        int found = Arrays.binarySearch(pruned, place);
        return found < 0 ? -1 - found : found;
    }
}
