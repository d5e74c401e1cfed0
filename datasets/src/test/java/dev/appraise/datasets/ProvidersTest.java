package dev.appraise.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.api.spi.Provider;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
    static List<DatasetProvider<?>> providers() {
        return ServiceLoader.load(DatasetProvider.class).stream()
                .<DatasetProvider<?>>map(ServiceLoader.Provider::get)
                .toList();
    }

    @Test
    void theServiceLoaderFindsTheFour() {
        assertThat(providers()).extracting(Provider::id).containsExactlyInAnyOrder("column", "mnist", "idx", "csv");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.15", "1, 0.15", "0.15, NaN", "0.15, -1", "0.5, 0.5", "15, 15"})
    void sharesThatLeaveNothingForAPartAreRefused(double validation, double test) {
        assertThatThrownBy(() -> new Shares(validation, test)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void fewRowsThatLeaveAPartEmptyAreRefused() {
        assertThatThrownBy(() -> Shares.DEFAULT.requireRows(3, "three.csv"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("three.csv has 3 rows of data");
    }
}
