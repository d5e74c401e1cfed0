package dev.appraise.microbench.peer;

import dev.appraise.api.network.Network;

/** Runs trained networks. */
public interface InferencePeer extends Peer {
    /**
     * Gets ready for batches of one size.
     *
     * @param rows samples in each batch
     */
    Runner open(Network network, int rows, int threads);

    /** A network, ready to answer. */
    interface Runner extends AutoCloseable {
        /**
         * Computes the outputs of a batch.
         *
         * @param inputs {@code [rows][features]}, row-major
         * @param outputs {@code [rows][outputs]}, row-major; overwritten
         */
        void run(float[] inputs, float[] outputs);

        @Override
        default void close() {}
    }
}
