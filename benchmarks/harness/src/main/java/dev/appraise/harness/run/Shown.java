package dev.appraise.harness.run;

import dev.appraise.api.network.Network;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.NetworkFolder;
import dev.appraise.harness.result.Trace;
import dev.appraise.harness.result.TraceFolder;
import java.nio.file.Path;
import java.util.Set;

/** What pictures need of the first seed of each row, kept beside the results. */
final class Shown implements Traces, Networks {
    private final Set<String> trials;
    private final NetworkFolder networks;
    private final TraceFolder traces;

    /**
     * @param trials ids of those that are shown
     * @param folder of the run
     */
    Shown(Set<String> trials, Path folder) {
        this.trials = trials;
        networks = new NetworkFolder(folder);
        traces = new TraceFolder(folder);
    }

    @Override
    public boolean wants(Trial trial) {
        return trials.contains(trial.id());
    }

    @Override
    public void keep(Trial trial, Trace trace) {
        traces.keep(trial, trace);
    }

    @Override
    public void keep(Trial trial, Network network) {
        if (wants(trial)) {
            networks.keep(trial, network);
        }
    }
}
