package dev.appraise.api.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every pruning method. */
public abstract class PruningMethodContract extends ProviderContract<PruningMethodProvider<?>> {
    private static final int EPOCHS = 12;

    /** A session that the method is given; of the kit's reference engine by default. */
    protected PruningSession session(Problem problem, double target, int epochs, long seed) {
        return new ReferenceSession(problem, target, epochs, seed);
    }

    @Test
    void itsCardSaysWhatItIsAndWhereItComesFrom() {
        assertThat(provider().card().name()).isNotBlank();
        assertThat(provider().card().citation()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void prunesExactlyTheTargetIfItsCardSaysSo(Problem problem) {
        assertThat(pruned(problem, 0.5, EPOCHS).left()).isEqualTo(leftAtTheEnd(problem, 0.5));
    }

    @ParameterizedTest
    @CsvSource({"0, 12", "0.333, 12", "0.9, 12", "0.5, 1", "0.5, 200"})
    void anyTargetIsMetOnAnyBudget(double target, int epochs) {
        assertThat(pruned(Problem.REGRESSION, target, epochs).left())
                .isEqualTo(leftAtTheEnd(Problem.REGRESSION, target));
    }

    @ParameterizedTest
    @EnumSource
    void spendsTheBudgetAndNoMore(Problem problem) {
        PruningSession session = pruned(problem, 0.5, EPOCHS);

        assertThat(session.epochsLeft()).isNotNegative();
        if (!session.pace().stopsEarly()) {
            assertThat(session.epochsLeft()).isCloseTo(0, within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPrunedStaysPrunedUnlessItsCardSaysOtherwise(Problem problem) {
        assertThat(pruned(problem, 0.5, EPOCHS).cameBack())
                .isIn(false, provider().card().regrows());
    }

    @ParameterizedTest
    @EnumSource
    void leavesFiniteWeightsAndConnectionsInEachLayer(Problem problem) {
        Network network = pruned(problem, 0.5, EPOCHS).network();

        for (int c = 0; c < network.size(); c++) {
            assertThat(network.weight(c)).as("weight %s", c).isFinite();
            assertThat(network.isLive(c) || network.weight(c) == 0)
                    .as("weight %s is 0 if pruned", c)
                    .isTrue();
        }
        for (Layer layer : network.layers()) {
            assertThat(layer.connections().mask().live()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameNetwork(Problem problem) {
        Same.networks(
                pruned(problem, 0.5, EPOCHS).network(),
                pruned(problem, 0.5, EPOCHS).network());
    }

    /** At the first long call, at the last, and at one in between. */
    @Test
    void endsAtOnceWhenTheRunIsCancelled() {
        int calls = pruned(Problem.REGRESSION, 0.5, EPOCHS).calls();
        IntStream.of(1, (calls + 1) / 2, calls).forEach(call -> {
            WatchedSession session = new WatchedSession(session(Problem.REGRESSION, 0.5, EPOCHS, 1), call);
            assertThatThrownBy(() -> prune(provider(), session))
                    .as("cancelled at call %s of %s", call, calls)
                    .isInstanceOf(CancellationException.class);
            assertThat(session.calls()).isEqualTo(call);
        });
    }

    private WatchedSession pruned(Problem problem, double target, int epochs) {
        WatchedSession session = new WatchedSession(session(problem, target, epochs, 1), 0);
        prune(provider(), session);
        return session;
    }

    private int leftAtTheEnd(Problem problem, double target) {
        return provider().card().meetsTarget()
                ? 0
                : session(problem, target, EPOCHS, 1).toPrune();
    }

    private static <S extends Record> void prune(PruningMethodProvider<S> provider, PruningSession session) {
        provider.create(provider.settings()).prune(session);
    }
}
