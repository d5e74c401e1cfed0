package dev.appraise.core.inference;

import dev.appraise.api.network.Network;

/**
 * Makes networks ready for work: compacts them ({@link CompactNetwork}) and chooses how to compute what is left. All engines
 * of a network give the same outputs, but for the order of float sums.
 *
 * <p>{@link #fastest} and {@link #fastestBatch} choose by size and density, as measured with {@code InferenceBenchmark} of the
 * microbench module; {@link Choice} has the rule and the figures.
 */
public final class Engines {
    private Engines() {}

    /** What should be the fastest for one sample at a time. */
    public static Engine fastest(Network network) {
        CompactNetwork compact = CompactNetwork.of(network);
        return Choice.isGenerated(compact)
                ? new EngineGenerator(compact).engine()
                : LayeredEngine.of(compact, Kernel.fastest(), Choice::isSparse);
    }

    /** Multiplies by every weight between the units that are left, but skips inputs of a layer that are 0. */
    public static Engine dense(Network network) {
        return LayeredEngine.of(CompactNetwork.of(network), Kernel.fastest(), (layer, kernel) -> false);
    }

    /** Multiplies by live weights alone, and skips inputs of a layer that are 0. */
    public static Engine sparse(Network network) {
        return LayeredEngine.of(CompactNetwork.of(network), Kernel.fastest(), (layer, kernel) -> true);
    }

    /**
     * Runs code that is made for the network, without loops, and with the live weights as constants.
     *
     * @throws dev.appraise.api.InvalidInputException if there would be more of it than the JIT takes: beyond some 800
     *     connections
     */
    public static Engine generated(Network network) {
        return new EngineGenerator(CompactNetwork.of(network)).engine();
    }

    /** What should be the fastest for many samples at a time. */
    public static BatchEngine fastestBatch(Network network) {
        return TiledEngine.of(CompactNetwork.of(network), Kernel.fastest(), Choice::isSparseInTiles);
    }

    /** Multiplies by every weight between the units that are left. */
    public static BatchEngine denseBatch(Network network) {
        return TiledEngine.of(CompactNetwork.of(network), Kernel.fastest(), (layer, kernel) -> false);
    }

    /** Multiplies by live weights alone. */
    public static BatchEngine sparseBatch(Network network) {
        return TiledEngine.of(CompactNetwork.of(network), Kernel.fastest(), (layer, kernel) -> true);
    }
}
