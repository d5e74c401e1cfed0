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

    /** Moves weights and biases. */
    void step(Network network, Gradient gradient, double learningRate);

    /** Clears what is remembered of connections. */
    void forget(Network network, BitSet connections);

    /** An independent copy. */
    Optimizer copy();
}
