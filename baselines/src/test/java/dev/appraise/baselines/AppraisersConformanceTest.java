package dev.appraise.baselines;

import dev.appraise.api.conformance.AppraiserContract;
import dev.appraise.api.spi.AppraiserProvider;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every criterion of this module. */
@ParameterizedClass
@MethodSource("providers")
class AppraisersConformanceTest extends AppraiserContract {
    private final AppraiserProvider<?> provider;

    AppraisersConformanceTest(AppraiserProvider<?> provider) {
        this.provider = provider;
    }

    static List<AppraiserProvider<?>> providers() {
        return ServiceLoader.load(AppraiserProvider.class).stream()
                .<AppraiserProvider<?>>map(ServiceLoader.Provider::get)
                .toList();
    }

    @Override
    protected AppraiserProvider<?> provider() {
        return provider;
    }

    @Override
    protected boolean dataDriven() {
        return !List.of("magnitude", "random").contains(provider.id());
    }

    /** In GraSP, a weight of 0 has its part in the gradient flow. */
    @Override
    protected boolean prunedIsZero() {
        return !provider.id().equals("grasp");
    }
}
