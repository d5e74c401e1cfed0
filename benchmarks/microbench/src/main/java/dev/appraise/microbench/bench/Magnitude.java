package dev.appraise.microbench.bench;

import dev.appraise.api.network.Network;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Makes networks sparse. */
final class Magnitude {
    private Magnitude() {}

    /** Prunes the weakest weights until so many are pruned. */
    static void prune(Network network, int target) {
        IntStream.range(0, network.size())
                .filter(network::isLive)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> Math.abs(network.weight(c))))
                .limit(target - network.pruned())
                .toList()
                .forEach(network::prune);
    }
}
