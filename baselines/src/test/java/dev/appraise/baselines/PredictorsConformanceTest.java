package dev.appraise.baselines;

import dev.appraise.api.conformance.PredictorContract;
import dev.appraise.api.spi.PredictorProvider;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model of this module. */
@ParameterizedClass
@MethodSource("providers")
class PredictorsConformanceTest extends PredictorContract {
    private final PredictorProvider<?> provider;

    PredictorsConformanceTest(PredictorProvider<?> provider) {
        this.provider = provider;
    }

    static List<PredictorProvider<?>> providers() {
        return ServiceLoader.load(PredictorProvider.class).stream()
                .<PredictorProvider<?>>map(ServiceLoader.Provider::get)
                .toList();
    }

    @Override
    protected PredictorProvider<?> provider() {
        return provider;
    }
}
