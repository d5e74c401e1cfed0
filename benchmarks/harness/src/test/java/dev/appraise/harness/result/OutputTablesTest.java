package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.ExperimentReader;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.toy.Toys;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputTablesTest {
    private static final String EXPERIMENT = """
            report: outputs
            seeds: 3
            studies:
              - dataset: toy-data
                network: 2-3-2
                claims:
                  - {text: Pruning is better., better: toy-method, than: toy-predictor}
                  - {text: It is not., better: toy-predictor, than: toy-method}
                methods: [{id: toy-method, quoted: 0.1 / 0.2}, toy-predictor]
              - dataset: {id: toy-data, settings: {noise: 30}}
                network: 2-3-2
                methods: [toy-predictor]
            """;

    @Test
    void allStudiesStandInOneTableWithARowAMethodAndAColumnAnOutput() {
        // Errors of the first output; that of the second is three times as large.
        List<Table> tables = tables(0.01, 0.02, 0.02, 0.04, 0.03, 0.06, 0.0005, 0.0005, 0.0005);

        assertThat(tables).hasSize(1);
        Table table = tables.get(0);
        assertThat(table.title()).startsWith("toy-data (daisy): RMSE of each output, scaled to [0, 1]");
        assertThat(table.columns())
                .containsExactly(
                        "method",
                        "data",
                        "inputs",
                        "network",
                        "pruned %",
                        "parameters",
                        "epochs",
                        "test: mean",
                        "test: y1",
                        "test: y2",
                        "all: y1",
                        "all: y2",
                        "paper (quoted)");
        assertThat(table.rows())
                .containsExactly(
                        List.of(
                                "toy-method",
                                "1",
                                "2",
                                "2-3-2",
                                "50.0",
                                "63",
                                "80",
                                "0.0400 ± 0.0200",
                                "0.0200 ± 0.0100",
                                "0.0600 ± 0.0300",
                                "0.0100 ± 0.0050",
                                "0.0300 ± 0.0150",
                                "0.1 / 0.2"),
                        List.of(
                                "toy-predictor",
                                "1",
                                "2",
                                "-",
                                "-",
                                "7",
                                "-",
                                "0.0800 ± 0.0400",
                                "0.0400 ± 0.0200",
                                "0.120 ± 0.060",
                                "0.0200 ± 0.0100",
                                "0.0600 ± 0.0300",
                                ""),
                        List.of(
                                "toy-predictor",
                                "2",
                                "2",
                                "-",
                                "-",
                                "7",
                                "-",
                                "0.00100 ± 0.00000",
                                "0.000500 ± 0.000000",
                                "0.00150 ± 0.00000",
                                "0.000250 ± 0.000000",
                                "0.000750 ± 0.000000",
                                ""));
    }

    @Test
    void lessErrorIsBetter() {
        // Differences -0.02, -0.04, -0.06: p as in PairedDifferenceTest, and both claims rest on the same test.
        assertThat(tables(0.01, 0.02, 0.02, 0.04, 0.03, 0.06, 1, 1, 1).get(0).notes())
                .contains(
                        "data 1, claim \"Pruning is better.\": partly reproduced, within the scatter of the seeds"
                                + " (difference in test RMSE -0.0400 [-0.0897, +0.0097], Holm's p = 0.148)",
                        "data 1, claim \"It is not.\": not reproduced"
                                + " (difference in test RMSE +0.0400 [-0.0097, +0.0897], Holm's p = 0.148)");
    }

    @Test
    void theNotesTellOutputsDataAndWhetherTheSplitLeaks() {
        assertThat(tables(1, 2, 3, 4, 5, 6, 7, 8, 9).get(0).notes())
                .startsWith(
                        "y1: sum; y2: difference",
                        "data 1: split random; 90 rows, 62 for training; seeds 0 to 2",
                        "data 2: split random; 90 rows, 62 for training; seeds 0 to 2",
                        "A random split deals neighbours in time to training and test; they are alike, so the test"
                                + " leaks.")
                .anyMatch(note -> note.startsWith("quoted: the paper's figures"));
    }

    private static List<Table> tables(double... errors) {
        Experiment experiment = new ExperimentReader(Toys.registry()).read("e.yaml", EXPERIMENT);
        List<Trial> trials = Plan.of(experiment).trials();
        assertThat(trials).hasSameSizeAs(errors);
        List<TrialResult> results = IntStream.range(0, errors.length)
                .mapToObj(i -> result(trials.get(i), errors[i]))
                .toList();
        return Tables.of(Toys.registry(), experiment, StudyResults.of(experiment, results, List.of()));
    }

    private static TrialResult result(Trial trial, double error) {
        TrialResult any = Results.result(trial, 70, 60);
        Provenance provenance = any.provenance();
        return new TrialResult(
                any.id(),
                trial,
                new SettingsInForce(Map.of("split", "random"), Map.of(), Map.of()),
                new Quality(
                        Quality.FIT,
                        70,
                        60,
                        any.quality().validationValue(),
                        any.quality().cleanValue(),
                        List.of(
                                output("sum", "all", error / 2),
                                output("difference", "all", 3 * error / 2),
                                output("sum", "test", error),
                                output("difference", "test", 3 * error))),
                trial.name().equals("toy-predictor") ? new SizeReport(0, 0, 0, List.of(), 1, 7) : any.size(),
                any.spent(),
                any.seconds(),
                any.curve(),
                any.journal(),
                new Provenance(
                        provenance.build(),
                        provenance.machine(),
                        provenance.executor(),
                        provenance.gemm(),
                        provenance.source(),
                        provenance.rows(),
                        provenance.trainingRows(),
                        List.of("sum", "difference"),
                        provenance.started()));
    }

    private static OutputQuality output(String name, String part, double error) {
        return new OutputQuality(name, part, 70, 0.9, 1, error, 1);
    }
}
