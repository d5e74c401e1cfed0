package dev.appraise.microbench.peer;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Network;

/** Trains networks with Adam on softmax cross-entropy. */
public interface TrainingPeer extends Peer {
    /**
     * Gets ready.
     *
     * @param initial where it starts; not changed
     * @param rows what it learns from, in random order each epoch
     */
    Learner open(Network initial, Batch rows, int batchSize, double learningRate, int threads);

    /** A network in training. */
    interface Learner extends AutoCloseable {
        /** Trains for an epoch. */
        void epoch();

        /** What it has learnt, as outputs on other samples, {@code [size][outputs]}. */
        float[] outputs(Batch batch);

        @Override
        default void close() {}
    }
}
