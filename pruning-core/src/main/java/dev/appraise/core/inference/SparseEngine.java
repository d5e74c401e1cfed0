package dev.appraise.core.inference;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import java.util.List;

/** Multiplies by the live weights alone, which it keeps as compressed rows. */
public final class SparseEngine implements Engine {
    private final Chain chain;

    /** @param network any; copied */
    public SparseEngine(Network network) {
        List<Layer> layers = network.copy().layers();
        chain = new Chain(layers, layers.stream().map(SparseEngine::product).toList());
    }

    @Override
    public void run(float[] inputs, int offset, float[] outputs) {
        chain.run(inputs, offset, outputs);
    }

    private static Product product(Layer layer) {
        Connections connections = layer.connections();
        int live = connections.mask().live();
        float[] weights = new float[live];
        int[] sources = new int[live];
        int[] ends = new int[layer.outputs()];
        int next = 0;
        for (int j = 0; j < ends.length; j++) {
            for (int i = 0; i < layer.inputs(); i++) {
                int c = j * layer.inputs() + i;
                if (connections.mask().isLive(c)) {
                    weights[next] = connections.values()[c];
                    sources[next++] = i;
                }
            }
            ends[j] = next;
        }
        return (given, offset, into) -> {
            int k = 0;
            for (int j = 0; j < into.length; j++) {
                float sum = 0;
                for (int end = ends[j]; k < end; k++) {
                    sum += weights[k] * given[offset + sources[k]];
                }
                into[j] = sum;
            }
        };
    }
}
