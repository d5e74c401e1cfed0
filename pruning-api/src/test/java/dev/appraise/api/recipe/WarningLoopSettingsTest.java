package dev.appraise.api.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Scope;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningLoopSettingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threshold        | 0        | (0, 1]",
                "threshold        | 1.01     | (0, 1]",
                "warnings         | 0        | at least 1",
                "smoothing        | -0.01    | [0, 1)",
                "smoothing        | 1        | [0, 1)",
                "cap              | 0        | (0, 1]",
                "cap              | 1.01     | (0, 1]",
                "appraisalSamples | -1       | at least 0",
                "start            | -0.01    | at least 0",
                "start            | Infinity | at least 0",
                "interval         | -0.01    | at least 0",
                "interval         | Infinity | at least 0",
                "deadline         | 0        | (0, 1]",
                "deadline         | 1.01     | (0, 1]",
                "tolerance        | -0.01    | at least 0",
                "tolerance        | Infinity | at least 0"
            })
    void whatIsOutOfRangeIsRefusedByName(String name, double value, String range) {
        assertThatThrownBy(() -> Loops.with(Map.of(name, typed(name, value))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(name + " is " + value + "; it must be " + (range.startsWith("at") ? range : "in " + range));
    }

    @ParameterizedTest
    @CsvSource({
        "threshold, 1",
        "warnings, 1",
        "smoothing, 0",
        "cap, 1",
        "appraisalSamples, 0",
        "start, 0",
        "interval, 0",
        "deadline, 1",
        "tolerance, 0"
    })
    void theEndsOfTheRangesAreAllowed(String name, double value) {
        assertThatCode(() -> Loops.with(Map.of(name, typed(name, value)))).doesNotThrowAnyException();
    }

    @Test
    void theSameLoopCanRankWithinEachLayer() {
        assertThat(WarningLoopSettings.defaults().within(Scope.LAYER))
                .isEqualTo(Loops.with(Map.of("scope", Scope.LAYER)));
    }

    private static Object typed(String name, double value) {
        boolean whole = Set.of("warnings", "appraisalSamples").contains(name);
        if (whole) {
            return (int) value;
        }
        return value;
    }
}
