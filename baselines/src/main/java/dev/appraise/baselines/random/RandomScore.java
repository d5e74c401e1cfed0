package dev.appraise.baselines.random;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;

/** A number drawn uniformly from [0, 1) for each connection. */
public final class RandomScore implements Appraiser {
    static final String CITATION =
            "Frankle, Dziugaite, Roy and Carbin, Pruning Neural Networks at Initialization: Why Are We Missing the"
                    + " Mark?, 2021, arXiv:2009.08576 (as a control)";

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        return new Appraisal(evidence.random().doubles(network.size()).toArray());
    }
}
