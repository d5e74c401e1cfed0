package dev.appraise.harness.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.toy.Toys;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void trialsComeStudyByStudyThenSeedBySeedThenInTheOrderOfTheFile() {
        Experiment experiment = new ExperimentReader(Toys.registry()).read("e.yaml", """
                        seeds: 2
                        studies:
                          - dataset: toy-data
                            network: 2-3-2
                            targets: [0.5, 0.9]
                            methods: [toy-method, toy-idle]
                          - dataset: {id: toy-data, settings: {noise: 10}}
                            network: 2-3-2
                            methods: [toy-idle]
                        """);

        assertThat(Plan.of(experiment).trials())
                .extracting(Trial::toString)
                .containsExactly(
                        "toy-data seed 0 toy-method to 50.0 %",
                        "toy-data seed 0 toy-method to 90.0 %",
                        "toy-data seed 0 toy-idle",
                        "toy-data seed 1 toy-method to 50.0 %",
                        "toy-data seed 1 toy-method to 90.0 %",
                        "toy-data seed 1 toy-idle",
                        "toy-data {noise=10} seed 0 toy-idle",
                        "toy-data {noise=10} seed 1 toy-idle");
    }
}
