package dev.appraise.harness.conformance;

import dev.appraise.api.conformance.AppraiserContract;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every criterion, on the evidence that comparisons give, with two threads. */
@ParameterizedClass
@MethodSource("criteria")
class CoreEvidenceConformanceTest extends AppraiserContract {
    private final AppraiserProvider<?> provider;

    CoreEvidenceConformanceTest(AppraiserProvider<?> provider) {
        this.provider = provider;
    }

    static Stream<AppraiserProvider<?>> criteria() {
        return Ours.registry().appraisers().stream().filter(Ours::isOurs);
    }

    @Override
    protected AppraiserProvider<?> provider() {
        return provider;
    }

    @Override
    protected boolean dataDriven() {
        return !Set.of("magnitude", "random").contains(provider.id());
    }

    @Override
    protected boolean prunedIsZero() {
        return !Set.of("compensated-ablation", "grasp", "optimal-brain-surgeon").contains(provider.id());
    }

    @Override
    protected double worthOfNothing(double weight) {
        return provider.id().equals("optimal-brain-surgeon") ? 1e-4 * weight * weight : 0;
    }

    @Override
    protected Evidence evidence(Batch rows, Loss loss, long seed) {
        return new RowEvidence(rows, loss, 2, new SeededRandom(seed));
    }
}
