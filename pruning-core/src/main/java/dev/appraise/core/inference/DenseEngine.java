package dev.appraise.core.inference;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import java.util.List;

/** Multiplies by every weight, pruned or not: what pruned networks are held against. */
public final class DenseEngine implements Engine {
    private final Chain chain;

    /** @param network any; copied */
    public DenseEngine(Network network) {
        List<Layer> layers = network.copy().layers();
        chain = new Chain(layers, layers.stream().map(DenseEngine::product).toList());
    }

    @Override
    public void run(float[] inputs, int offset, float[] outputs) {
        chain.run(inputs, offset, outputs);
    }

    private static Product product(Layer layer) {
        float[] weights = layer.connections().values();
        int width = layer.inputs();
        return (given, offset, into) -> {
            for (int j = 0; j < into.length; j++) {
                int row = j * width;
                float sum = 0;
                for (int i = 0; i < width; i++) {
                    sum += weights[row + i] * given[offset + i];
                }
                into[j] = sum;
            }
        };
    }
}
