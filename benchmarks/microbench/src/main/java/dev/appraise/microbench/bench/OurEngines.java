package dev.appraise.microbench.bench;

import dev.appraise.api.network.Network;
import dev.appraise.core.inference.DenseEngine;
import dev.appraise.core.inference.Engine;
import dev.appraise.core.inference.SparseEngine;
import dev.appraise.microbench.peer.InferencePeer.Runner;

/** The one place that says which of our engines are measured. */
final class OurEngines {
    private OurEngines() {}

    /** For one sample at a time. */
    static Runner single(Network network) {
        Engine engine = engine(network);
        return (inputs, outputs) -> engine.run(inputs, 0, outputs);
    }

    /** For many samples at once. */
    static Runner batch(Network network, int rows) {
        Engine engine = engine(network);
        float[] one = new float[network.outputs()];
        return (inputs, outputs) -> {
            for (int n = 0; n < rows; n++) {
                engine.run(inputs, n * network.inputs(), one);
                System.arraycopy(one, 0, outputs, n * one.length, one.length);
            }
        };
    }

    private static Engine engine(Network network) {
        return network.pruned() == 0 ? new DenseEngine(network) : new SparseEngine(network);
    }
}
