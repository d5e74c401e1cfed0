package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.spi.Provider;
import java.lang.reflect.RecordComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "epochs, 0, above 0",
        "epochs, NaN, above 0",
        "batchSize, 0, at least 1",
        "learningRate, -1, above 0",
        "momentum, 1, 'in [0, 1)'",
        "weightDecay, -0.1, at least 0",
        "warmUpEpochs, -1, at least 0",
        "dropout, 1, 'in [0, 1)'",
        "inputDropout, NaN, 'in [0, 1)'",
        "patience, -1, at least 0",
        "mu, 0, above 0",
        "shift, -1, at least 0"
    })
    void aValueOutOfRangeIsRefusedWithItsNameValueAndRange(String name, String value, String range) {
        assertThatThrownBy(() -> Settings.with(TrainingSettings.defaults(), name, value))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e).hasMessageStartingWith("training setting " + name + " is " + value);
                    assertThat(e).hasMessageContaining("it must be " + range);
                });
    }

    @Test
    void everySettingIsDocumented() {
        for (RecordComponent component : TrainingSettings.class.getRecordComponents()) {
            assertThat(Provider.help(component)).as(component.getName()).isNotEmpty();
        }
    }
}
