package dev.appraise.microbench.peer;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;

/** Measures the worth of connections one at a time. */
public interface AblationPeer extends Peer {
    /**
     * Gets ready, on one thread.
     *
     * @param network not changed
     */
    Lane open(Network network, Batch batch, Loss loss);

    /** Samples and a network, ready to be run again and again by one thread. */
    interface Lane extends AutoCloseable {
        /** The mean loss over the samples without a connection, which is put back afterwards. */
        double errorWithout(int connection);

        /** The mean loss of the whole network. */
        double error();

        @Override
        default void close() {}
    }
}
