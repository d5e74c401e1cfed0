package dev.appraise.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.PredictorProvider;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.Algorithm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What there is in this module. */
class BaselinesTest {
    private static final Registry REGISTRY = Registry.of(BaselinesTest.class.getClassLoader());

    @Test
    void onlyDenseMissesTheTarget() {
        assertThat(REGISTRY.methods().stream()
                        .filter(method -> !method.card().meetsTarget())
                        .map(PruningMethodProvider::id))
                .containsExactly("dense");
    }

    @ParameterizedTest
    @EnumSource
    void layerMagnitudeTakesTheSameShareOfEachLayer(Algorithm algorithm) {
        Session session = Trials.regression(algorithm, 10, 0.5, 1);
        prune(REGISTRY.method("layer-magnitude"), session);

        assertThat(session.network().layers())
                .extracting(layer -> layer.connections().mask().pruned())
                .containsExactly(12, 15, 5);
    }

    @Test
    void everyProviderOfTheModuleIsFound() {
        assertThat(REGISTRY.problems()).isEmpty();
        assertThat(REGISTRY.appraisers().stream().map(AppraiserProvider::id))
                .isEqualTo(List.of("grasp", "magnitude", "random", "snip"));
        assertThat(REGISTRY.predictors().stream().map(PredictorProvider::id)).isEqualTo(List.of("anfis", "linear"));
        assertThat(REGISTRY.methods().stream().map(PruningMethodProvider::id))
                .isEqualTo(List.of(
                        "control",
                        "dense",
                        "global-magnitude",
                        "grasp",
                        "layer-magnitude",
                        "lottery-ticket",
                        "movement",
                        "random",
                        "snip"));
    }

    private static <S extends Record> void prune(PruningMethodProvider<S> provider, Session session) {
        provider.create(provider.settings()).prune(session);
    }
}
