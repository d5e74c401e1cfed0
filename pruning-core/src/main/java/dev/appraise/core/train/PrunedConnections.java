package dev.appraise.core.train;

import dev.appraise.api.network.Mask;
import dev.appraise.api.network.Network;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The pruned connections of a network at a moment, as lists: going through these in each step takes a tenth of the time
 * that asking the mask about each connection does.
 */
final class PrunedConnections {
    private final int[][] places;

    PrunedConnections(Network network) {
        places = new int[network.depth()][];
        for (int l = 0; l < places.length; l++) {
            int layer = l;
            Mask mask = network.layer(l).connections().mask();
            places[l] = IntStream.range(0, mask.size())
                    .filter(c -> !mask.isLive(c))
                    .map(c -> Moments.place(network, layer, c))
                    .sorted()
                    .toArray();
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

    private static int firstAt(int[] pruned, int place) {
        int found = Arrays.binarySearch(pruned, place);
        return found < 0 ? -1 - found : found;
    }
}
