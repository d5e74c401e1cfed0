package dev.appraise.harness.run;

import dev.appraise.api.network.Network;
import dev.appraise.harness.experiment.Trial;

/** What becomes of the networks that trials give. Thread-safe. */
public interface Networks {
    /** They are dropped. */
    Networks NONE = (trial, network) -> {};

    /** Takes the network of a trial, before its result is told. */
    void keep(Trial trial, Network network);
}
