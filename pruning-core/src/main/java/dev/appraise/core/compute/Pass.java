package dev.appraise.core.compute;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.util.Arrays;

/**
 * Forward and backward passes of a few samples through networks of one shape, in memory that is allocated once.
 *
 * <p>Threads can share a pass, each with a part: of the samples in {@link #forward(Network, int)} and
 * {@link #backward(Network, Loss, float[], int, double, int)}, of a layer's units in {@link #gradient} and
 * {@link #readWeights(Network, int, int)}. A part of the samples can go backward when it has gone forward; gradients need
 * that all have. With {@link FmaGemm} results do not depend on the number of parts. Apart from that it is not
 * thread-safe.
 */
public final class Pass {
    private final Gemm gemm;
    private final Dropout dropout;
    private final int parts;
    private final FirstLayer first;
    private final float[][] columns;
    private final float[][] dropped;
    private final float[][] given;
    private final float[][] deltas;
    private float[] batch = new float[0];
    private int offset;
    private int size;

    /** For one thread, and inputs that are not mostly 0. */
    Pass(Gemm gemm, Network network, int capacity, Dropout dropout) {
        this(gemm, network, capacity, dropout, 1, false);
    }

    /**
     * As {@link Compute#pass}.
     *
     * @param mostlyZero whether inputs that are 0 are passed over, which {@link FmaGemm} alone can do
     */
    Pass(Gemm gemm, Network network, int capacity, Dropout dropout, int parts, boolean mostlyZero) {
        this.gemm = gemm;
        this.dropout = dropout;
        this.parts = parts;
        int depth = network.depth();
        first = new FirstLayer(
                gemm, capacity, network.inputs(), network.layer(0).outputs(), parts, mostlyZero);
        columns = new float[depth][];
        dropped = new float[depth][];
        given = new float[depth][];
        deltas = new float[depth][];
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            columns[l] =
                    l == 0 ? first.weights() : new float[layer.connections().size()];
            dropped[l] = new float[dropout.drops(l) ? capacity * layer.inputs() : 0];
            given[l] = new float[capacity * layer.outputs()];
            deltas[l] = new float[capacity * layer.outputs() + (l == 0 ? Kernel.SLACK : 0)];
        }
    }

    /** The first layer, whose weights are trained in an order of their own. */
    public FirstLayer first() {
        return first;
    }

    /** Where a part of some things starts; the last ends where part {@code parts} would start. */
    public int start(int part, int things) {
        return (int) ((long) things * part / parts);
    }

    /**
     * Adds to a gradient that of {@code scale} times the sum of the last forward pass's losses, on the caller's thread.
     *
     * @param targets {@code [size][outputs]} starting at {@code targetOffset}
     * @param fresh whether to overwrite the gradient instead
     */
    public void backward(
            Network network,
            Loss loss,
            float[] targets,
            int targetOffset,
            double scale,
            boolean fresh,
            Gradient gradient) {
        for (int part = 0; part < parts; part++) {
            backward(network, loss, targets, targetOffset, scale, part);
        }
        for (int part = 0; part < parts; part++) {
            for (int l = 0; l < network.depth(); l++) {
                gradient(network, l, part, fresh, gradient.weights()[l]);
                biasGradient(l, part, fresh, gradient.biases()[l]);
            }
        }
    }

    /**
     * Says which samples are next, and draws what is dropped.
     *
     * @param inputs {@code [samples][inputs]} starting at {@code start}; must not change before the last {@link #gradient}
     */
    public void begin(Network network, float[] inputs, int start, int samples) {
        batch = inputs;
        offset = start;
        size = samples;
        for (int l = 0; l < network.depth(); l++) {
            if (dropout.drops(l)) {
                dropout.draw(l, size * network.layer(l).inputs());
            }
        }
    }

    /** Takes over a network's weights. */
    public void readWeights(Network network) {
        first.read(network.layer(0).connections().values());
        for (int l = 1; l < network.depth(); l++) {
            readWeights(network, l, 0, network.layer(l).outputs());
        }
    }

    /** Takes over the weights of a part of a layer's units, the first layer excepted. */
    public void readWeights(Network network, int l, int part) {
        int units = network.layer(l).outputs();
        readWeights(network, l, start(part, units), start(part + 1, units));
    }

    private void readWeights(Network network, int l, int from, int to) {
        Layer layer = network.layer(l);
        int inputs = layer.inputs();
        float[] weights = layer.connections().values();
        Transposition.copy(weights, from * inputs, inputs, to - from, inputs, columns[l], from, layer.outputs());
    }

    /** Computes the outputs of a part of the samples. */
    public void forward(Network network, int part) {
        int from = start(part, size);
        int to = start(part + 1, size);
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            if (dropout.drops(l)) {
                Operand whole = l == 0 ? new Operand(batch, offset, false) : Operand.plain(given[l - 1]);
                dropout.apply(
                        l, whole.values(), whole.offset(), from * layer.inputs(), to * layer.inputs(), dropped[l]);
            }
            if (l == 0) {
                first.forward(part, input(0), from, to, given[0]);
            } else {
                int start = from * layer.inputs();
                Operand samples = new Operand(input(l).values(), start, false);
                Operand weights = Operand.plain(columns[l]);
                int into = from * layer.outputs();
                gemm.multiply(to - from, layer.outputs(), layer.inputs(), samples, weights, 0, given[l], into);
            }
            Activate.withBias(layer.activation(), given[l], layer.bias(), from, to, given[l]);
        }
    }

    /** {@code [size][outputs]} of the last forward pass, at the start of an array that the next one overwrites. */
    public float[] outputs() {
        return given[given.length - 1];
    }

    /**
     * Computes the derivatives of {@code scale} times the sum of the losses by the pre-activations, for a part of the
     * samples.
     *
     * @param targets {@code [size][outputs]} starting at {@code targetOffset}
     */
    public void backward(Network network, Loss loss, float[] targets, int targetOffset, double scale, int part) {
        int from = start(part, size);
        int to = start(part + 1, size);
        int last = network.depth() - 1;
        LossSlopes.first(loss, given[last], targets, targetOffset, from, to, network.outputs(), scale, deltas[last]);
        for (int l = last; l >= 0; l--) {
            Layer layer = network.layer(l);
            int first = from * layer.outputs();
            Activate.timesSlope(layer.activation(), given[l], first, to * layer.outputs(), deltas[l]);
            if (l > 0) {
                Operand slopes = new Operand(deltas[l], first, false);
                Operand weights = Operand.plain(layer.connections().values());
                int into = from * layer.inputs();
                gemm.multiply(to - from, layer.inputs(), layer.outputs(), slopes, weights, 0, deltas[l - 1], into);
                if (dropout.drops(l)) {
                    dropout.backward(l, deltas[l - 1], into, to * layer.inputs());
                }
            }
        }
        first.sloped(part, from, to);
    }

    /**
     * Computes the gradient by the weights of a part of a layer's units.
     *
     * @param fresh whether to overwrite what the gradient holds, else it is added
     */
    public void gradient(Network network, int l, int part, boolean fresh, float[] gradient) {
        Layer layer = network.layer(l);
        int from = start(part, layer.outputs());
        int to = start(part + 1, layer.outputs());
        int inputs = layer.inputs();
        Operand slopes = new Operand(deltas[l], from, layer.outputs() - (to - from), true);
        gemm.multiply(to - from, inputs, size, slopes, input(l), fresh ? 0 : 1, gradient, from * inputs);
    }

    /**
     * Computes the gradient by the biases of a part of a layer's units.
     *
     * @param fresh whether to overwrite what the gradient holds, else it is added
     */
    public void biasGradient(int l, int part, boolean fresh, float[] gradient) {
        int from = start(part, gradient.length);
        int to = start(part + 1, gradient.length);
        if (fresh) {
            Arrays.fill(gradient, from, to, 0);
        }
        Activate.addColumnSums(deltas[l], size, from, to, gradient);
    }

    /**
     * Computes the gradient by the weights of a tile of the first layer.
     *
     * @param part whose thread this is
     * @param gradient {@code [inputs][units]}, of which the tile's inputs are written
     */
    public void firstGradient(int part, int tile, float[] gradient) {
        first.gradient(part, tile, input(0), size, deltas[0], gradient);
    }

    /** What feeds a layer, dropout included. */
    private Operand input(int l) {
        if (dropout.drops(l)) {
            return Operand.plain(dropped[l]);
        }
        return l == 0 ? new Operand(batch, offset, false) : Operand.plain(given[l - 1]);
    }
}
