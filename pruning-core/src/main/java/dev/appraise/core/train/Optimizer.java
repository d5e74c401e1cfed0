package dev.appraise.core.train;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.util.BitSet;

/** A rule that turns a gradient into a step. It may move pruned weights; the caller puts them back to 0. */
sealed interface Optimizer permits Sgd, Adam {
    /** The optimiser that settings ask for, remembering nothing. */
    static Optimizer of(TrainingSettings settings, Network network) {
        return settings.algorithm() == Algorithm.SGD
                ? new Sgd(settings.momentum(), settings.weightDecay(), network)
                : new Adam(settings.weightDecay(), network);
    }

    /** Begins a step; {@link #move} follows for each unit of each layer, on any threads. */
    void begin(double learningRate);

    /** Moves the weights and biases of a layer's units {@code from} to {@code to}. */
    void move(Network network, Gradient gradient, int layer, int from, int to);

    /** Clears what is remembered of connections. */
    void forget(Network network, BitSet connections);

    /** An independent copy. */
    Optimizer copy();
}
