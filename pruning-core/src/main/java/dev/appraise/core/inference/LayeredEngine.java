package dev.appraise.core.inference;

import dev.appraise.api.network.Activation;
import java.util.List;
import java.util.stream.IntStream;

/** One layer after the other, each with a product of its own. */
final class LayeredEngine implements Engine {
    private final String name;
    private final int[] positions;
    private final Product[] products;
    private final Activation[] activations;
    private final int[] widths;
    private final float[][] given;
    private final Nonzeros nonzeros;

    static LayeredEngine of(CompactNetwork network, Kernel kernel, LayerRule rule) {
        List<Product> products = network.layers().stream()
                .map(layer -> rule.isSparse(layer, kernel)
                        ? new SparseProduct(layer)
                        : (Product) new DenseProduct(layer, kernel))
                .toList();
        return new LayeredEngine(rule.name(network, kernel), network, products);
    }

    /** @param products one a layer */
    private LayeredEngine(String name, CompactNetwork network, List<Product> products) {
        this.name = name;
        positions = network.positions();
        this.products = products.toArray(Product[]::new);
        List<CompactLayer> layers = network.layers();
        activations = layers.stream().map(CompactLayer::activation).toArray(Activation[]::new);
        widths = layers.stream().mapToInt(CompactLayer::outputs).toArray();
        given = products.stream().map(product -> new float[product.room()]).toArray(float[][]::new);
        // One more, since an element is put down before it is known to be zero.
        nonzeros = new Nonzeros(
                1 + Math.max(positions.length, IntStream.of(widths).max().orElse(0)));
    }

    @Override
    public void run(float[] inputs, int offset, float[] outputs) {
        nonzeros.take(inputs, offset, positions);
        int last = products.length - 1;
        for (int l = 0; l <= last; l++) {
            float[] values = given[l];
            products[l].of(nonzeros, values);
            Activate.inPlace(activations[l], values, widths[l]);
            if (l < last) {
                nonzeros.take(values, widths[l]);
            }
        }
        System.arraycopy(given[last], 0, outputs, 0, widths[last]);
    }

    @Override
    public String name() {
        return name;
    }
}
