package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.ExperimentReader;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.toy.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInExperimentsTest {
    private final ExperimentReader reader = new ExperimentReader(Toys.registry());

    @Test
    void theReferenceListsTheDefaults() {
        String onlyWhatIsRequired = """
                studies:
                  - dataset: column
                    network: 5-5-5-5-3
                    methods: [dense, global-magnitude]
                """;

        assertThat(read("reference")).isEqualTo(reader.read("reference.yaml", onlyWhatIsRequired));
    }

    @Test
    void theReferenceListsEveryTrainingSetting() {
        assertThat(ExperimentFile.find("reference", "").text())
                .contains(SettingsBinder.values(TrainingSettings.defaults()).keySet().stream()
                        .map(key -> "      " + key + ": ")
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-quick", "-full"})
    void table5ComparesFiveMethodsOnThreeStudies(String variant) {
        Experiment table5 = read("table5" + variant);

        assertThat(table5.studies())
                .hasSize(3)
                .allSatisfy(study -> assertThat(study.entries()).hasSize(5));
        assertThat(Plan.of(table5).trials()).hasSize(15 * table5.seeds().size());
    }

    private Experiment read(String name) {
        ExperimentFile file = ExperimentFile.find(name, "");
        return reader.read(file.name(), file.text());
    }
}
