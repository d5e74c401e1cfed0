package dev.appraise.harness.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.spi.Provider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.plugin.SettingsBinder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings of every plug-in, by the rules of experiment files. */
class SettingsConformanceTest {
    static Stream<Provider<?>> providers() {
        Registry registry = Ours.registry();
        return Stream.<List<? extends Provider<?>>>of(
                        registry.appraisers(), registry.methods(), registry.predictors(), registry.datasets())
                .<Provider<?>>flatMap(List::stream)
                .filter(Ours::isOurs);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void surviveBeingWrittenAndRead(Provider<?> provider) {
        Record settings = provider.settings();

        assertThat(SettingsBinder.bind(settings, SettingsBinder.values(settings), "a test"))
                .isEqualTo(settings);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void thatAreUnknownAreRefused(Provider<?> provider) {
        assertThatThrownBy(() -> SettingsBinder.bind(provider.settings(), Map.of("nonsense", 1), "a test"))
                .isInstanceOf(InvalidInputException.class);
    }
}
