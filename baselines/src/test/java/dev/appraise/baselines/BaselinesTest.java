package dev.appraise.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Network;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.PredictorProvider;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.Algorithm;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every method of this module. */
class BaselinesTest {
    private static final Registry REGISTRY = Registry.of(BaselinesTest.class.getClassLoader());

    record Case(PruningMethodProvider<?> provider, Algorithm algorithm, double target) {
        Session pruned() {
            Session session = Trials.regression(algorithm, 24, target, 3);
            prune(provider, session);
            return session;
        }

        @Override
        public String toString() {
            return provider.id() + ", " + algorithm + ", " + target;
        }
    }

    static Stream<Case> cases() {
        return REGISTRY.methods().stream()
                .flatMap(provider -> Stream.of(Algorithm.values())
                        .filter(algorithm ->
                                !(provider.id().equals("movement") && algorithm == Algorithm.LEVENBERG_MARQUARDT))
                        .flatMap(algorithm -> DoubleStream.of(0, 0.333, 0.5, 0.9)
                                .mapToObj(target -> new Case(provider, algorithm, target))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void prunesExactlyTheTargetIfItsCardSaysSoWithinTheBudget(Case c) {
        Session session = c.pruned();
        int expected = c.provider().card().meetsTarget() ? (int) Math.round(c.target() * 64) : 0;

        assertThat(session.network().pruned()).isEqualTo(expected);
        assertThat(session.spent().epochs()).isLessThanOrEqualTo(24);
        if (c.algorithm() != Algorithm.LEVENBERG_MARQUARDT) {
            assertThat(session.spent().epochs()).isEqualTo(24);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void prunedWeightsAreZeroAtTheEnd(Case c) {
        Network network = c.pruned().network();

        for (int connection = 0; connection < network.size(); connection++) {
            assertThat(network.isLive(connection) || network.weight(connection) == 0)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameSeedGivesTheSameNetworkToTheLastBit(Case c) {
        Network once = c.pruned().network();
        Network again = c.pruned().network();

        for (int l = 0; l < once.depth(); l++) {
            assertThat(once.layer(l).connections().values())
                    .isEqualTo(again.layer(l).connections().values());
            assertThat(once.layer(l).bias()).isEqualTo(again.layer(l).bias());
        }
    }

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
