package dev.appraise.core.inference;

import dev.appraise.api.network.Activation;
import dev.appraise.core.compute.FmaGemm;
import dev.appraise.core.compute.Gemm;
import java.util.List;

/**
 * Tiles of {@link Kernel#TILE} samples, feature by feature, through one layer after the other, each with a product of its
 * own. The last tile costs as much as a full one.
 */
final class TiledEngine implements BatchEngine {
    private static final int TILE = Kernel.TILE;
    private static final int BLOCK = 16;

    private final String name;
    private final int features;
    private final int[] positions;
    private final TileProduct[] products;
    private final Activation[] activations;
    private final float[] taken;
    private final float[][] given;

    static TiledEngine of(CompactNetwork network, Kernel kernel, LayerRule rule) {
        Gemm gemm = new FmaGemm();
        List<TileProduct> products = network.layers().stream()
                .map(layer -> rule.isSparse(layer, kernel)
                        ? (TileProduct) (given, into) -> kernel.rows(layer, given, into)
                        : new DenseTileProduct(layer, gemm))
                .toList();
        return new TiledEngine(rule.name(network, kernel), network, products);
    }

    /** @param products one a layer */
    private TiledEngine(String name, CompactNetwork network, List<TileProduct> products) {
        this.name = name;
        features = network.inputs();
        positions = network.positions();
        this.products = products.toArray(TileProduct[]::new);
        List<CompactLayer> layers = network.layers();
        activations = layers.stream().map(CompactLayer::activation).toArray(Activation[]::new);
        taken = new float[Math.multiplyExact(positions.length, TILE)];
        given = layers.stream()
                .map(layer -> new float[Math.multiplyExact(layer.outputs(), TILE)])
                .toArray(float[][]::new);
    }

    @Override
    public void run(float[] inputs, int samples, float[] outputs) {
        for (int first = 0; first < samples; first += TILE) {
            int size = Math.min(TILE, samples - first);
            take(inputs, first, size);
            float[] last = taken;
            for (int l = 0; l < products.length; l++) {
                products[l].of(last, given[l]);
                last = given[l];
                Activate.inPlace(activations[l], last, last.length);
            }
            give(last, first, size, outputs);
        }
    }

    /** Transposes a tile, in blocks that stay in the cache. */
    private void take(float[] inputs, int first, int size) {
        for (int block = 0; block < positions.length; block += BLOCK) {
            int end = Math.min(positions.length, block + BLOCK);
            for (int s = 0; s < size; s++) {
                int sample = (first + s) * features;
                for (int i = block; i < end; i++) {
                    taken[i * TILE + s] = inputs[sample + positions[i]];
                }
            }
        }
    }

    private static void give(float[] last, int first, int size, float[] outputs) {
        int width = last.length / TILE;
        for (int s = 0; s < size; s++) {
            for (int k = 0; k < width; k++) {
                outputs[(first + s) * width + k] = last[k * TILE + s];
            }
        }
    }

    @Override
    public String name() {
        return name;
    }
}
