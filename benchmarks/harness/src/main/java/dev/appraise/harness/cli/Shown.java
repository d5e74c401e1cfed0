package dev.appraise.harness.cli;

import dev.appraise.api.network.Network;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.NetworkFolder;
import dev.appraise.harness.result.Trace;
import dev.appraise.harness.result.TraceFolder;
import dev.appraise.harness.run.Traces;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** What pictures need of the first seed of each row, kept beside the results. */
final class Shown implements Traces {
    private final Set<String> trials;
    private final NetworkFolder networks;
    private final TraceFolder traces;

    Shown(Experiment experiment, Path folder) {
        trials = experiment.studies().stream()
                .flatMap(study -> study.firstTrials().stream())
                .map(Trial::id)
                .collect(Collectors.toSet());
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

    void keepNetwork(Trial trial, Network network) {
        if (wants(trial)) {
            networks.keep(trial, network);
        }
    }
}
