package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.harness.experiment.Entry;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.ExperimentReader;
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
    void table5ComparesTheSameMethodsOnEachStudy(String variant) {
        assertThat(read("table5" + variant).studies())
                .hasSize(3)
                .allSatisfy(study -> assertThat(study.entries())
                        .extracting(Entry::name)
                        .containsExactly(
                                "dense",
                                "layer-magnitude",
                                "global-magnitude",
                                "snip",
                                "synaptic-pruning",
                                "magnitude-in-the-loop"));
    }

    private Experiment read(String name) {
        ExperimentFile file = ExperimentFile.find(name, "");
        return reader.read(file.name(), file.text());
    }
}
