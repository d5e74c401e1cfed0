package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.harness.experiment.Entry;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.ExperimentReader;
import dev.appraise.harness.toy.Toys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        assertThat(ExperimentFile.find("reference").text())
                .contains(SettingsBinder.values(TrainingSettings.defaults()).keySet().stream()
                        .map(key -> "      " + key + ": ")
                        .toList());
    }

    @Test
    void table3HasALineOnTheRowsOfThePapersModels() {
        assertThat(read("table3").studies())
                .allSatisfy(study ->
                        assertThat(study.entries()).extracting(Entry::name).contains("linear"));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void budgetsChangeNoRow(String name) {
        Experiment small = read(name);
        for (String budget : List.of("quick", "full")) {
            Experiment other = read(name, Optional.of(budget));

            assertThat(other.name()).isEqualTo(name + "-" + budget);
            assertThat(other.report()).isEqualTo(small.report());
            assertThat(rows(other)).isEqualTo(rows(small));
        }
    }

    @Test
    void warningsChangesOneThingAtATime() {
        assertThat(read("warnings").studies()).allSatisfy(study -> {
            Map<String, Object> base = loop(study.entries().get(0));
            assertThat(study.entries().stream().skip(1)).allSatisfy(entry -> {
                Map<String, Object> changed = new HashMap<>(loop(entry));
                changed.entrySet().removeAll(base.entrySet());
                assertThat(changed.size()).as(entry.name()).isLessThanOrEqualTo(1);
                assertThat(loop(entry)).isNotEqualTo(base);
            });
        });
    }

    @Test
    void theQuickPartOfKnownGoodIsAPartOfIt() {
        assertThat(read("known-good").studies())
                .containsAll(read("known-good-quick").studies());
    }

    private static List<String> experiments() {
        return ExperimentFile.EXPERIMENTS;
    }

    private static List<?> rows(Experiment experiment) {
        return experiment.studies().stream()
                .map(study -> List.of(
                        study.network(),
                        study.hidden(),
                        study.reference(),
                        study.claims(),
                        study.entries().stream()
                                .map(entry -> List.of(entry.name(), entry.method(), entry.targets(), entry.quoted()))
                                .toList()))
                .toList();
    }

    @SuppressWarnings("unchecked") // settings of the loop are a section
    private static Map<String, Object> loop(Entry entry) {
        return (Map<String, Object>) entry.method().settings().getOrDefault("loop", Map.of());
    }

    private Experiment read(String name) {
        return read(name, Optional.empty());
    }

    private Experiment read(String name, Optional<String> budget) {
        ExperimentFile file = ExperimentFile.find(name);
        return reader.read(file.name(), file.text(), budget);
    }
}
