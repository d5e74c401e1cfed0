package dev.appraise.baselines;

import dev.appraise.api.conformance.PruningMethodContract;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of this module. */
@ParameterizedClass
@MethodSource("providers")
class MethodsConformanceTest extends PruningMethodContract {
    private final PruningMethodProvider<?> provider;

    MethodsConformanceTest(PruningMethodProvider<?> provider) {
        this.provider = provider;
    }

    static List<PruningMethodProvider<?>> providers() {
        return ServiceLoader.load(PruningMethodProvider.class).stream()
                .<PruningMethodProvider<?>>map(ServiceLoader.Provider::get)
                .toList();
    }

    @Override
    protected PruningMethodProvider<?> provider() {
        return provider;
    }
}
