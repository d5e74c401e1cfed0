package dev.appraise.core.inference;

/** DOC */
final class Choice {
    private static final int GENERATED_UP_TO = 500;
    private static final int CACHED_WEIGHTS = 1 << 18;
    private static final double SPARSE_IN_CACHE = 0.02;
    private static final double SPARSE_BEYOND_CACHE = 0.2;
    private static final double SPARSE_WITHOUT_VECTORS = 0.3;
    private static final double SPARSE_IN_TILES = 0.4;

    private Choice() {}

    /** Whether to generate code for the whole network. */
    static boolean isGenerated(CompactNetwork network) {
        return network.parameters() <= GENERATED_UP_TO && new EngineGenerator(network).fits();
    }

    /** Whether to skip a layer's pruned weights, for one sample. */
    static boolean isSparse(CompactLayer layer, Kernel kernel) {
        if (kernel.lanes() == 1) {
            return layer.density() < SPARSE_WITHOUT_VECTORS;
        }
        return layer.density() < (layer.pairs() > CACHED_WEIGHTS ? SPARSE_BEYOND_CACHE : SPARSE_IN_CACHE);
    }

    /** Whether to skip a layer's pruned weights, for many samples. */
    static boolean isSparseInTiles(CompactLayer layer, Kernel kernel) {
        return layer.density() < SPARSE_IN_TILES;
    }
}
