package dev.appraise.core.inference;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import java.util.List;

/**
 * A pruned network without what its mask leaves idle. It computes the same function as the masked network:
 *
 * <ul>
 *   <li>a hidden unit that nothing live leads to is a constant: what it adds to the next layer goes into the biases there;
 *   <li>a hidden unit that nothing live leads away from is left out, with the connections into it;
 *   <li>inputs that nothing reads any more are skipped; a sample keeps its width. All outputs stay.
 * </ul>
 */
public final class CompactNetwork {
    private final int inputs;
    private final int[] positions;
    private final List<CompactLayer> layers;
    private final int removedUnits;
    private final int removedConnections;

    private CompactNetwork(Network network, Compaction compaction) {
        inputs = network.inputs();
        positions = compaction.kept(0);
        layers = compaction.layers();
        removedUnits =
                units(network) - layers.stream().mapToInt(CompactLayer::outputs).sum();
        removedConnections = network.live() - connections();
    }

    /** @param network any; copied */
    public static CompactNetwork of(Network network) {
        return new CompactNetwork(network, new Compaction(network));
    }

    /** Width of a sample, unread inputs included. */
    public int inputs() {
        return inputs;
    }

    /** Width of a sample's output. */
    public int outputs() {
        return layers.get(layers.size() - 1).outputs();
    }

    /** How many inputs are read. */
    public int usedInputs() {
        return positions.length;
    }

    /** How many hidden units are gone. */
    public int removedUnits() {
        return removedUnits;
    }

    /** How many live connections went with them. */
    public int removedConnections() {
        return removedConnections;
    }

    /** How many connections are left. */
    public int connections() {
        return layers.stream().mapToInt(CompactLayer::connections).sum();
    }

    /** How many connections and biases are left. */
    public int parameters() {
        return connections() + layers.stream().mapToInt(CompactLayer::outputs).sum();
    }

    @Override
    public String toString() {
        return connections() + " connections, " + usedInputs() + " of " + inputs + " inputs read, " + removedUnits
                + " units and " + removedConnections + " live connections removed";
    }

    /** Where in a sample the inputs stand that are read, ascending. Not a copy. */
    int[] positions() {
        return positions;
    }

    /** From the input; the first takes the inputs at {@link #positions} alone. */
    List<CompactLayer> layers() {
        return layers;
    }

    private static int units(Network network) {
        return network.layers().stream().mapToInt(Layer::outputs).sum();
    }
}
