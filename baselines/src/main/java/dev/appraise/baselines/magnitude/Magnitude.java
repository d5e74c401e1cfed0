package dev.appraise.baselines.magnitude;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import java.util.stream.IntStream;

/** The worth of a connection is |w|, whatever the data (Han et al., 2015, section 3). */
public final class Magnitude implements Appraiser {
    static final String CITATION = "Han, Pool, Tran and Dally, Learning both Weights and Connections for Efficient"
            + " Neural Networks, 2015, arXiv:1506.02626";

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        return new Appraisal(IntStream.range(0, network.size())
                .mapToDouble(connection -> Math.abs(network.weight(connection)))
                .toArray());
    }
}
