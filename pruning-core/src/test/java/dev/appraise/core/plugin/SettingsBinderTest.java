package dev.appraise.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.spi.NoSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsBinderTest {
    enum Reading {
        AS_PRINTED,
        ERROR_THRESHOLD,
        RANK
    }

    record Decay(double start, float floor) {}

    record Example(
            int warnings,
            long rows,
            double threshold,
            boolean signed,
            String label,
            Reading reading,
            Criterion criterion,
            Decay decay) {
        Example {
            if (threshold <= 0) {
                throw new InvalidInputException("threshold is " + threshold, "you meant 0.3");
            }
        }
    }

    private static final Example DEFAULTS =
            new Example(3, 90, 0.3, false, "", Reading.RANK, new Criterion("error-ablation"), new Decay(0.1, 0.5f));

    @Test
    void whatIsNotWrittenKeepsItsDefault() {
        assertThat(bind(Map.of())).isEqualTo(DEFAULTS);
    }

    @Test
    void everyKindOfValueIsRead() {
        Example bound = bind(Map.of(
                "warnings", 5,
                "rows", "10000000000",
                "threshold", "1e-4",
                "signed", true,
                "label", "x",
                "reading", "as-printed",
                "criterion", "taylor",
                "decay", Map.of("floor", 0.25)));

        assertThat(bound)
                .isEqualTo(new Example(
                        5,
                        10_000_000_000L,
                        1e-4,
                        true,
                        "x",
                        Reading.AS_PRINTED,
                        new Criterion("taylor"),
                        new Decay(0.1, 0.25f)));
    }

    @Test
    void writingAndReadingGiveTheSameSettings() {
        Example settings =
                new Example(1, 2, 3, true, "y", Reading.ERROR_THRESHOLD, new Criterion("obd"), new Decay(4, 5));

        assertThat(bind(SettingsBinder.values(settings))).isEqualTo(settings);
        assertThat(bind(SettingsBinder.differing(DEFAULTS, settings))).isEqualTo(settings);
    }

    @Test
    void onlyWhatDiffersIsTold() {
        assertThat(SettingsBinder.differing(DEFAULTS, DEFAULTS)).isEmpty();
        assertThat(SettingsBinder.differing(DEFAULTS, bind(Map.of("decay", Map.of("floor", 0.25), "warnings", 4))))
                .isEqualTo(Map.of("warnings", 4, "decay", Map.of("floor", 0.25f)));
    }

    @Test
    void anUnknownKeyIsAnsweredWithTheNearest() {
        InvalidInputException error = refused(Map.of("warning", 3));

        assertThat(error).hasMessage("'warning' is not a setting of method m (exp.yaml, line 7)");
        assertThat(error.hint()).startsWith("you meant 'warnings'; there are: criterion, ");
    }

    @Test
    void anUnknownKeyOfAnInnerRecordIsToldWithItsPlace() {
        assertThat(refused(Map.of("decay", Map.of("flor", 1))))
                .hasMessage("'flor' is not a setting of decay of method m (exp.yaml, line 7)");
    }

    @Test
    void whereNothingCanBeSetTheHintSaysSo() {
        InvalidInputException error = catchThrowableOfType(
                InvalidInputException.class,
                () -> SettingsBinder.bind(new NoSettings(), Map.of("a", 1), "method dense"));

        assertThat(error.hint()).contains("nothing to set");
    }

    @Test
    void anUnknownConstantListsAll() {
        InvalidInputException error = refused(Map.of("reading", "ranked"));

        assertThat(error).hasMessage("setting reading is 'ranked' in method m (exp.yaml, line 7)");
        assertThat(error.hint()).isEqualTo("you meant 'rank'; there are: as-printed, error-threshold, rank");
    }

    @Test
    void aWrongTypeTellsKeyValueAndWhatIsExpected() {
        assertThat(refused(Map.of("warnings", "many")))
                .hasMessage("setting warnings is 'many' in method m (exp.yaml, line 7); it must be a whole number");
        assertThat(refused(Map.of("warnings", 2.5))).hasMessageContaining("must be a whole number");
        assertThat(refused(Map.of("warnings", 3_000_000_000L))).hasMessageContaining("must be a whole number");
        assertThat(refused(Map.of("threshold", "1e999"))).hasMessageContaining("must be a number");
        assertThat(refused(Map.of("signed", "perhaps"))).hasMessageContaining("must be true or false");
        assertThat(refused(Map.of("decay", 3))).hasMessageContaining("must be settings of its own");
    }

    @Test
    void whatTheRecordRefusesIsToldWithThePlace() {
        InvalidInputException error = refused(Map.of("threshold", -1));

        assertThat(error).hasMessage("threshold is -1.0, in method m (exp.yaml, line 7)");
        assertThat(error.hint()).isEqualTo("you meant 0.3");
    }

    @Test
    void theCriteriaOfSettingsAreFound() {
        assertThat(SettingsBinder.criteria(DEFAULTS)).containsExactly(new Criterion("error-ablation"));
    }

    private static Example bind(Map<String, ?> values) {
        return SettingsBinder.bind(DEFAULTS, values, "method m (exp.yaml, line 7)");
    }

    private static InvalidInputException refused(Map<String, ?> values) {
        return catchThrowableOfType(InvalidInputException.class, () -> bind(values));
    }
}
