package dev.appraise.core.inference;

/**
 * The rule of {@link Engines#fastest} and {@link Engines#fastestBatch}. It was derived on one core of an AMD EPYC (AVX-512,
 * 1 MB of L2 cache), Java 17, with {@code InferenceBenchmark} of the microbench module (CONTRIBUTING.md has the command), on
 * randomly pruned networks.
 *
 * <p>5-5-5-5-3, ns a sample (medians): code pays for tiny networks, pruned or not. Beyond some 500 parameters, vectors win.
 *
 * <table>
 * <caption>Pruned %: dense, sparse, generated</caption>
 * <tr><td>0<td>133<td>210<td>68
 * <tr><td>50<td>124<td>176<td>49
 * </table>
 *
 * <p>784-300-100-10 with 82 % of the inputs zero, us for one sample (medians): dense columns in vectors are hard to beat
 * while they fit into the cache, and compaction helps them too.
 *
 * <table>
 * <caption>Pruned %: dense, sparse</caption>
 * <tr><td>0<td>4.6<td>26.6
 * <tr><td>50<td>4.5<td>15.6
 * <tr><td>80<td>4.5<td>8.7
 * <tr><td>90<td>3.9<td>6.4
 * <tr><td>95<td>3.0<td>3.8
 * <tr><td>98<td>1.3<td>1.7
 * </table>
 *
 * <p>The same for 784-2000-2000-10 (least times, {@code -p shape=784-2000-2000-10}), which the cache does not hold:
 *
 * <table>
 * <caption>Pruned %: dense, sparse</caption>
 * <tr><td>80<td>252<td>184
 * <tr><td>90<td>148<td>88
 * <tr><td>98<td>45<td>16
 * </table>
 *
 * <p>784-300-100-10 without the Vector API (medians):
 *
 * <table>
 * <caption>Pruned %: dense, sparse</caption>
 * <tr><td>50<td>15.5<td>15.9
 * <tr><td>80<td>13.6<td>10.5
 * </table>
 *
 * <p>784-300-100-10, ms for 1,024 samples (least times, since longer ones were disturbed by other work):
 *
 * <table>
 * <caption>Pruned %: dense, sparse</caption>
 * <tr><td>0<td>5.4<td>9.4
 * <tr><td>50<td>5.4<td>5.4
 * <tr><td>80<td>5.3<td>2.2
 * <tr><td>90<td>5.3<td>1.3
 * <tr><td>95<td>3.6<td>0.66
 * <tr><td>98<td>0.96<td>0.41
 * </table>
 */
final class Choice {
    private static final int GENERATED_UP_TO = 500;
    private static final int CACHED_WEIGHTS = 1 << 18;
    private static final double SPARSE_IN_CACHE = 0.02;
    private static final double SPARSE_BEYOND_CACHE = 0.1;
    private static final double SPARSE_WITHOUT_VECTORS = 0.4;
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
