package dev.appraise.api.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A feed-forward network: layers in order, which own weights, biases and masks.
 *
 * <p>Connections are numbered 0 to {@link #size()} - 1: layer by layer from the input, row-major
 * {@code [outputs][inputs]} within a layer. Not thread-safe for writing.
 */
public final class Network {
    private final List<Layer> layers;
    private final int[] offsets;

    /**
     * @param layers at least one, each as wide in as the one before it is wide out
     * @throws IllegalArgumentException if the widths do not fit
     */
    public Network(List<? extends Layer> layers) {
        this.layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer");
        }
        offsets = new int[layers.size() + 1];
        for (int l = 0; l < layers.size(); l++) {
            if (l > 0 && layers.get(l).inputs() != layers.get(l - 1).outputs()) {
                throw new IllegalArgumentException(
                        "layer " + l + " takes " + layers.get(l).inputs() + " inputs, but layer " + (l - 1) + " has "
                                + layers.get(l - 1).outputs() + " outputs");
            }
            offsets[l + 1] =
                    Math.addExact(offsets[l], layers.get(l).connections().size());
        }
    }

    /** A network of zero weights: the hidden layers share one activation. */
    public static Network dense(Shape shape, Activation hidden, Activation output) {
        List<Dense> layers = new ArrayList<>();
        int last = shape.widths().size() - 1;
        for (int l = 1; l <= last; l++) {
            layers.add(new Dense(shape.widths().get(l), shape.widths().get(l - 1), l == last ? output : hidden));
        }
        return new Network(layers);
    }

    /** The layers, from the input. */
    public List<Layer> layers() {
        return layers;
    }

    /** Layer {@code index}, counted from 0 at the input. */
    public Layer layer(int index) {
        return layers.get(index);
    }

    /** How many layers. */
    public int depth() {
        return layers.size();
    }

    /** Width of a sample's input. */
    public int inputs() {
        return layers.get(0).inputs();
    }

    /** Width of a sample's output. */
    public int outputs() {
        return layers.get(layers.size() - 1).outputs();
    }

    /** The widths, e.g. 784-300-100-10. */
    public Shape shape() {
        List<Integer> widths = new ArrayList<>();
        widths.add(inputs());
        layers.forEach(layer -> widths.add(layer.outputs()));
        return new Shape(widths);
    }

    /** How many prunable connections there are, live or pruned. */
    public int size() {
        return offsets[layers.size()];
    }

    /** How many connections live. */
    public int live() {
        return layers.stream()
                .mapToInt(layer -> layer.connections().mask().live())
                .sum();
    }

    /** How many connections are pruned. */
    public int pruned() {
        return size() - live();
    }

    /** The number of the first connection of a layer; for {@code layer = depth()} that is {@link #size()}. */
    public int offset(int layer) {
        return offsets[layer];
    }

    /** The layer that holds a connection. */
    public int layerOf(int connection) {
        int layer = 0;
        while (connection >= offsets[layer + 1]) {
            layer++;
        }
        return layer;
    }

    /** Whether a connection lives. */
    public boolean isLive(int connection) {
        int l = layerOf(connection);
        return layers.get(l).connections().mask().isLive(connection - offsets[l]);
    }

    /** The weight of a connection; 0 if it is pruned. */
    public float weight(int connection) {
        int l = layerOf(connection);
        return layers.get(l).connections().values()[connection - offsets[l]];
    }

    /** Takes a connection out for good. */
    public void prune(int connection) {
        int l = layerOf(connection);
        layers.get(l).connections().prune(connection - offsets[l]);
    }

    /** An independent copy, masks included. */
    public Network copy() {
        return new Network(layers.stream().map(Layer::copy).toList());
    }

    /**
     * Takes over the weights and biases of a network of the same shape; the masks stay as they are, and what they have
     * pruned stays 0.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public void rewind(Network earlier) {
        requireShapeOf(earlier);
        for (int l = 0; l < layers.size(); l++) {
            Connections mine = layers.get(l).connections();
            System.arraycopy(earlier.layer(l).connections().values(), 0, mine.values(), 0, mine.size());
            mine.applyMask();
            System.arraycopy(
                    earlier.layer(l).bias(),
                    0,
                    layers.get(l).bias(),
                    0,
                    layers.get(l).outputs());
        }
    }

    /**
     * Takes over the masks too: afterwards this network equals the earlier one.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public void restore(Network earlier) {
        requireShapeOf(earlier);
        for (int l = 0; l < layers.size(); l++) {
            Mask mask = earlier.layer(l).connections().mask();
            Connections mine = layers.get(l).connections();
            for (int c = 0; c < mine.size(); c++) {
                if (mask.isLive(c)) {
                    mine.regrow(c, 0);
                } else {
                    mine.prune(c);
                }
            }
        }
        rewind(earlier);
    }

    private void requireShapeOf(Network earlier) {
        if (!shape().equals(earlier.shape())) {
            throw new IllegalArgumentException(
                    "a " + shape() + " network cannot take the weights of a " + earlier.shape() + " one");
        }
    }

    @Override
    public String toString() {
        return shape() + ", " + live() + " of " + size() + " connections live";
    }
}
