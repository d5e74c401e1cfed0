package dev.appraise.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.data.DataFolders;
import dev.appraise.core.train.Trajectories;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.ExperimentReader;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.result.ExecutionTables;
import dev.appraise.harness.result.NetworkFolder;
import dev.appraise.harness.result.StudyResults;
import dev.appraise.harness.result.Table;
import dev.appraise.harness.result.Timing;
import dev.appraise.harness.result.TrialResult;
import dev.appraise.harness.toy.Toys;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionStudyTest {
    @TempDir
    private Path folder;

    @Test
    void theNetworksThatTrialsGiveAreKeptAndTimed() {
        Experiment experiment = new ExperimentReader(Toys.registry()).read("x.yaml", """
                report: execution
                seeds: 2
                studies:
                  - dataset: toy-data
                    network: 2-3-2
                    methods: [toy-method]
                """);
        Datasets datasets = new Datasets(Toys.registry(), new DataFolders(List.of(), folder, notice -> {}));
        NetworkFolder networks = new NetworkFolder(folder);
        InjectedTrials trials = new InjectedTrials(
                Toys.injector(),
                datasets,
                new Observers(networks::keep, Traces.NONE, Advance.NONE, CheckpointFolder.NONE),
                Trajectories.none());
        List<TrialResult> results =
                Plan.of(experiment).trials().stream().map(trials).toList();
        List<StudyResults> studies = StudyResults.of(experiment, results, List.of());

        List<Timing> timings = new ExecutionStudy(datasets, networks).run(studies);
        List<Table> tables = ExecutionTables.of(studies, timings);

        assertThat(networks.network(results.get(0).trial()).pruned())
                .isEqualTo(results.get(0).size().pruned());
        assertThat(timings).hasSize(2).allSatisfy(timing -> {
            assertThat(timing.nanos()).isPositive();
            assertThat(timing.engine()).isEqualTo("generated");
        });
        assertThat(tables)
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .singleElement()
                        .satisfies(row -> assertThat(row).contains("generated")));
    }
}
