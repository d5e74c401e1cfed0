package dev.appraise.core.compute;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Forward and backward passes of a few samples through networks of one shape, in memory that is allocated once.
 *
 * <p>A pass can be shared by threads, each of which has a part: of the samples in {@link #forward(Network, int)} and
 * {@link #backward(Network, Loss, float[], int, double, int)}, of each layer's units in {@link #readWeights(Network, int,
 * int)} and {@link #gradient}. What follows in this list needs what stands before it of all parts, but for the first two:
 * a part's samples go backward when that part has gone forward. With {@link FmaGemm} results do not depend on the number
 * of parts. Apart from that it is not thread-safe.
 */
public final class Pass {
    private final Gemm gemm;
    private final Dropout dropout;
    private final int parts;
    private final float[][] columns;
    private final float[][] dropped;
    private final float[][] given;
    private final float[][] deltas;
    private final @Nullable SparseInputs sparse;
    private final boolean[] finite;
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
        columns = new float[depth][];
        dropped = new float[depth][];
        given = new float[depth][];
        deltas = new float[depth][];
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            columns[l] = new float[layer.connections().size() + Kernel.SLACK];
            dropped[l] = new float[dropout.drops(l) ? capacity * layer.inputs() : 0];
            given[l] = new float[capacity * layer.outputs()];
            deltas[l] = new float[capacity * layer.outputs() + Kernel.SLACK];
        }
        sparse = mostlyZero && gemm instanceof FmaGemm fma
                ? new SparseInputs(
                        fma.kernel(),
                        capacity,
                        network.inputs(),
                        network.layer(0).outputs(),
                        parts)
                : null;
        finite = new boolean[parts];
    }

    /** Where a part of some things starts; the last ends where part {@code parts} would start. */
    public int start(int part, int things) {
        return (int) ((long) things * part / parts);
    }

    /**
     * Computes the outputs of some samples, on the caller's thread.
     *
     * @param inputs {@code [size][inputs]} starting at {@code start}; must not change before {@link #backward}
     * @return {@code [size][outputs]} at the start of an array that the next pass overwrites
     */
    public float[] forward(Network network, float[] inputs, int start, int samples) {
        begin(network, inputs, start, samples);
        for (int part = 0; part < parts; part++) {
            readWeights(network, part);
        }
        for (int part = 0; part < parts; part++) {
            forward(network, part);
        }
        return outputs();
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
                gradient(network, l, part, fresh, gradient);
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

    /** Takes over what the weights of a part of each layer's units have become. */
    public void readWeights(Network network, int part) {
        for (int l = 0; l < network.depth(); l++) {
            readWeights(network, l, part);
        }
    }

    /** Takes over what the weights of a part of a layer's units have become. */
    public void readWeights(Network network, int l, int part) {
        Layer layer = network.layer(l);
        int from = start(part, layer.outputs());
        int to = start(part + 1, layer.outputs());
        float[] weights = layer.connections().values();
        int first = from * layer.inputs();
        if (l == 0 && sparse != null) {
            finite[part] = sparse.finite(weights, first, to * layer.inputs());
        }
        Transposition.copy(
                weights, first, layer.inputs(), to - from, layer.inputs(), columns[l], from, layer.outputs());
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
            multiply(layer, l, part, from, to);
            Activate.withBias(layer.activation(), given[l], layer.bias(), from, to, given[l]);
        }
    }

    private void multiply(Layer layer, int l, int part, int from, int to) {
        Operand input = input(l);
        if (l == 0 && sparse != null) {
            sparse.read(part, input.values(), input.offset(), from, to);
            if (weightsAreFinite() && sparse.forward(part, columns[0], from, to, given[0])) {
                return;
            }
        }
        Operand samples = new Operand(input.values(), input.offset() + from * layer.inputs(), false);
        Operand weights = Operand.plain(columns[l]);
        int first = from * layer.outputs();
        gemm.multiply(to - from, layer.outputs(), layer.inputs(), samples, weights, 0, given[l], first);
    }

    private boolean weightsAreFinite() {
        for (boolean part : finite) {
            if (!part) {
                return false;
            }
        }
        return true;
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
    }

    /**
     * Computes the gradient by the weights and biases of a part of a layer's units.
     *
     * @param fresh whether to overwrite what the gradient holds, else it is added
     */
    public void gradient(Network network, int l, int part, boolean fresh, Gradient gradient) {
        Layer layer = network.layer(l);
        int from = start(part, layer.outputs());
        int to = start(part + 1, layer.outputs());
        boolean done = l == 0
                && fresh
                && sparse != null
                && sparse.gradient(part, deltas[0], size, from, to, gradient.weights()[0]);
        if (!done) {
            Operand slopes = new Operand(deltas[l], from, layer.outputs() - (to - from), true);
            int into = from * layer.inputs();
            gemm.multiply(
                    to - from, layer.inputs(), size, slopes, input(l), fresh ? 0 : 1, gradient.weights()[l], into);
        }
        if (fresh) {
            Arrays.fill(gradient.biases()[l], from, to, 0);
        }
        Activate.addColumnSums(deltas[l], size, from, to, gradient.biases()[l]);
    }

    /** What feeds a layer, dropout included. */
    private Operand input(int l) {
        if (dropout.drops(l)) {
            return Operand.plain(dropped[l]);
        }
        return l == 0 ? new Operand(batch, offset, false) : Operand.plain(given[l - 1]);
    }
}
