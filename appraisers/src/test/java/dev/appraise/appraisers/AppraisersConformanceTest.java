package dev.appraise.appraisers;

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
    protected boolean prunedIsZero() {
        return switch (provider.id()) {
            case "compensated-ablation", "optimal-brain-surgeon" -> false;
            default -> true;
        };
    }

    /** The quadratic model of optimal brain surgeon has the weight decay in it, 1e-4 w^2. */
    @Override
    protected double worthOfNothing(double weight) {
        return provider.id().equals("optimal-brain-surgeon") ? 1e-4 * weight * weight : 0;
    }
}
