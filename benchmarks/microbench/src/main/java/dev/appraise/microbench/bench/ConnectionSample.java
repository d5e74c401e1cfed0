package dev.appraise.microbench.bench;

import dev.appraise.api.network.Network;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Some connections of each layer, drawn at random, to stand for all.
 *
 * @param byLayer drawn from each layer
 */
record ConnectionSample(int[][] byLayer) {
    static ConnectionSample draw(Network network, int perLayer, SplittableRandom random) {
        return new ConnectionSample(IntStream.range(0, network.depth())
                .mapToObj(l -> random.ints(network.offset(l), network.offset(l + 1))
                        .distinct()
                        .limit(Math.min(perLayer, network.offset(l + 1) - network.offset(l)))
                        .toArray())
                .toArray(int[][]::new));
    }

    int[] all() {
        return Arrays.stream(byLayer).flatMapToInt(Arrays::stream).toArray();
    }
}
