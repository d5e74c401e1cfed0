package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.ExperimentReader;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.toy.Toys;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void quotedFiguresStandInAColumnOfTheirOwn() {
        Table table = tables("""
                studies:
                  - dataset: toy-data
                    network: 2-3-2
                    reference: toy-method
                    claims: [{text: Idle., better: toy-idle, than: toy-method}]
                    methods: [toy-method, {id: toy-idle, quoted: 98.5}]
                """, 70, 71, 72, 74, 74, 77).get(0);

        assertThat(table.columns()).endsWith("seconds", "paper (quoted)", "against toy-method [95 %], Holm's p");
        assertThat(table.rows().get(0)).endsWith("", "-");
        // Differences 1, 2, 3, as in PairedDifferenceTest.
        assertThat(table.rows().get(1)).endsWith("98.5", "+2.00 [-0.48, +4.48], p = 0.074");
        assertThat(TableWriter.text(table))
                .contains(
                        "\n\nclaim \"Idle.\": partly reproduced, within the scatter of the seeds (difference +2.00 [");
        assertThat(TableWriter.markdown(table)).contains("\n\n- claim \"Idle.\": partly");
    }

    @Test
    void curvesHaveARowAMethodAndAColumnATarget() {
        List<Table> tables = tables("""
                report: curves
                seeds: 2
                studies:
                  - dataset: toy-data
                    network: 2-3-2
                    targets: [0.9, 0.5]
                    reference: toy-method
                    methods: [toy-idle, toy-method, {id: toy-method, name: other, targets: 0.9}]
                """, 80, 60, 70, 61, 82, 62, 72, 63);

        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).columns()).containsExactly("method", "0 %", "50 %", "90 %");
        assertThat(tables.get(0).rows())
                .containsExactly(
                        List.of("toy-idle", "81.00 ± 1.41", "-", "-"),
                        List.of("toy-method", "-", "71.00 ± 1.41", "61.00 ± 1.41"),
                        List.of("other", "-", "-", "62.00 ± 1.41"));
        assertThat(tables.get(1).title()).startsWith("difference from toy-method [95 % interval], Holm's p; toy-data");
        assertThat(tables.get(1).rows())
                .containsExactly(
                        List.of("toy-idle", "-", "-", "-"),
                        List.of("toy-method", "-", "-", "-"),
                        List.of("other", "-", "-", "+1.00 [+1.00, +1.00], p < 0.001"));
    }

    @Test
    void characteristicsAreTheCardsAndTheLossBetweenTwoStudies() {
        Table table =
                tables("""
                report: characteristics
                studies:
                  - dataset: toy-data
                    network: 2-3-2
                    reference: toy-idle
                    claims: [{text: Noise costs less., better: toy-method, than: toy-idle}]
                    methods: [toy-idle, {id: toy-method, quoted: robust}]
                  - dataset: {id: toy-data, settings: {noise: 30}}
                    network: 2-3-2
                    methods: [toy-idle, toy-method]
                """, 90, 80, 92, 82, 94, 84, 60, 51, 62, 54, 64, 57).get(0);

        assertThat(table.title())
                .startsWith("characteristics, and loss from toy-data to toy-data {noise=30}; toy-data (");
        assertThat(table.notes())
                .containsExactly("claim \"Noise costs less.\": partly reproduced, within the scatter of the seeds"
                        + " (difference in loss -2.00 [-4.48, +0.48], Holm's p = 0.074)");
        // By hand: toy-idle loses 30 with each seed, toy-method 29, 28, 27: 2 less, with deviation 1.
        assertThat(table.rows())
                .contains(
                        List.of("toy-idle", "never", "-", "-", "-", "yes", "", "30.00 ± 0.00 (3)", "-"),
                        List.of(
                                "toy-method",
                                "before training",
                                "-",
                                "-",
                                "-",
                                "yes",
                                "robust",
                                "28.00 ± 1.00 (3)",
                                "-2.00 [-4.48, +0.48], p = 0.074"),
                        List.of("snip", "before training", "-", "-", "-", "yes", "", "-", "-"));
    }

    /** The values are given to the trials in the order of the plan. */
    private static List<Table> tables(String yaml, double... values) {
        Experiment experiment = new ExperimentReader(Toys.registry()).read("e.yaml", yaml);
        List<Trial> trials = Plan.of(experiment).trials();
        assertThat(trials).hasSameSizeAs(values);
        List<TrialResult> results = IntStream.range(0, values.length)
                .mapToObj(i -> Results.result(trials.get(i), values[i], 60))
                .toList();
        return Tables.of(Toys.registry(), experiment, StudyResults.of(experiment, results, List.of()));
    }
}
