package dev.appraise.harness.run;

import dev.appraise.api.data.Batch;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.NetworkFolder;
import dev.appraise.harness.result.StudyResults;
import dev.appraise.harness.result.Timing;
import dev.appraise.harness.result.TrialResult;
import java.util.ArrayList;
import java.util.List;

/** Times the networks of an experiment, one after the other, since nothing else may run meanwhile. */
public final class ExecutionStudy {
    private static final int SEEDS = 3;

    private final Datasets datasets;
    private final NetworkFolder networks;

    /**
     * @param datasets those of the trials
     * @param networks those that the trials gave
     */
    public ExecutionStudy(Datasets datasets, NetworkFolder networks) {
        this.datasets = datasets;
        this.networks = networks;
    }

    /** Times the networks of the first few seeds of each row. */
    public List<Timing> run(List<StudyResults> studies) {
        List<Timing> timings = new ArrayList<>();
        for (StudyResults study : studies) {
            study.results().stream()
                    .map(TrialResult::trial)
                    .filter(networks::has)
                    .filter(trial -> study.study().seeds().indexOf(trial.seed()) < SEEDS)
                    .forEach(trial -> timings.add(time(trial)));
        }
        return timings;
    }

    private Timing time(Trial trial) {
        Batch rows = datasets.split(trial.dataset(), trial.seed())
                .scaled()
                .training()
                .rows();
        return new InferenceTimer(rows.inputs(), rows.features()).time(trial, networks.network(trial));
    }
}
