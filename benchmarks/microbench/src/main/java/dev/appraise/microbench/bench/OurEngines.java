package dev.appraise.microbench.bench;

import dev.appraise.api.network.Network;
import dev.appraise.core.inference.BatchEngine;
import dev.appraise.core.inference.Engine;
import dev.appraise.core.inference.Engines;
import dev.appraise.microbench.peer.InferencePeer.Runner;

/** The one place that says which of our engines are measured. */
final class OurEngines {
    private OurEngines() {}

    /** For one sample at a time. */
    static Runner single(Network network) {
        Engine engine = Engines.fastest(network);
        return (inputs, outputs) -> engine.run(inputs, 0, outputs);
    }

    /** For many samples at once. */
    static Runner batch(Network network, int rows) {
        BatchEngine engine = Engines.fastestBatch(network);
        return (inputs, outputs) -> engine.run(inputs, rows, outputs);
    }
}
