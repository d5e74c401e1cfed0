package dev.appraise.core.train;

import dev.appraise.api.network.Network;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;

/** A rule that turns a gradient into a step. It may move pruned weights; the caller puts them back to 0. */
sealed interface Optimizer permits Sgd, Adam {
    /** The optimiser that settings ask for, remembering nothing. */
    static Optimizer of(TrainingSettings settings, Network network) {
        return settings.algorithm() == Algorithm.SGD
                ? new Sgd(settings.momentum(), settings.weightDecay(), network)
                : new Adam(settings.weightDecay(), network);
    }

    /** Begins a step, in which each weight and bias is moved once, on any thread. */
    void begin(double learningRate);

    /**
     * Moves the weights {@code from} to {@code to} of a layer.
     *
     * @param values of the whole layer, in the order of {@link Moments}
     * @param gradient of the whole layer, in that order too
     */
    void moveWeights(int layer, float[] values, int from, int to, float[] gradient);

    /** Moves the biases {@code from} to {@code to} of a layer. */
    void moveBiases(int layer, float[] values, int from, int to, float[] gradient);

    /** Clears what is remembered of connections. */
    void forget(Network network, BitSet connections);

    /** Clears what is remembered of all that is pruned. */
    void forget(PrunedConnections pruned);

    /** Writes down what is remembered. */
    void write(DataOutputStream out) throws IOException;

    /** Reads what an optimiser of the same kind, for a network of the same shape, wrote. */
    void read(DataInputStream in) throws IOException;

    /** An independent copy. */
    Optimizer copy();
}
