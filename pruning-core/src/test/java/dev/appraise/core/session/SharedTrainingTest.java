package dev.appraise.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;
import dev.appraise.core.train.Algorithm;
import dev.appraise.core.train.EpochReport;
import dev.appraise.core.train.Route;
import dev.appraise.core.train.Trajectories;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions that take over what others have trained: each ends as it would alone, and says what it has taken over. */
class SharedTrainingTest {
    private static final Consumer<PruningSession> IN_ONE = session -> session.train(6);
    private static final Consumer<PruningSession> BIT_BY_BIT = session -> {
        for (int i = 0; i < 5; i++) {
            session.train(0.6);
        }
        half(session);
        session.train(2);
    };
    private static final Consumer<PruningSession> IN_PHASES = session -> {
        session.startSchedule(3);
        session.train(3);
        session.startSchedule(2);
        session.train(1);
        half(session);
        session.train(2);
    };

    private final Trajectories common = Trajectories.ofThisProcess();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVENBERG_MARQUARDT")
    void whoeverComesFirstEachEndsAsItWouldAlone(Algorithm algorithm) {
        List<Consumer<PruningSession>> methods = List.of(BIT_BY_BIT, IN_ONE, IN_PHASES, IN_ONE, BIT_BY_BIT, IN_PHASES);
        for (Consumer<PruningSession> method : methods) {
            Ended alone = run(algorithm, method, Route.alone(), 1);
            assertThat(run(algorithm, method, common.from("here"), 1)).isEqualTo(alone);
        }
    }

    @Test
    void onlyTheFirstTrainsWhatAllHaveInCommon() {
        assertThat(sharedSeconds(BIT_BY_BIT)).isZero();
        assertThat(sharedSeconds(IN_ONE)).isPositive();
        double inOne = sharedSeconds(IN_ONE);
        double untilPruned = sharedSeconds(BIT_BY_BIT);
        assertThat(untilPruned).isPositive().isLessThan(inOne);
        assertThat(sharedSeconds(IN_PHASES)).as("another schedule").isZero();
        assertThat(sharedSeconds(IN_PHASES)).isPositive();
    }

    @Test
    void aNetworkThatSomebodyHasChangedGoesItsOwnWay() {
        Consumer<PruningSession> changed = session -> {
            session.train(1);
            session.network().layer(0).bias()[0] += 1;
            session.train(1);
        };
        assertThat(sharedSeconds(IN_ONE)).isZero();

        Ended ended = run(Algorithm.ADAM, changed, common.from("here"), 1);

        assertThat(ended).isEqualTo(run(Algorithm.ADAM, changed, Route.alone(), 1));
    }

    @Test
    void otherWeightsAtTheStartTakeOverNothing() {
        run(Algorithm.ADAM, IN_ONE, common.from("here"), 1);

        Route route = common.from("here");
        Ended other = run(Algorithm.ADAM, IN_ONE, route, 2);

        assertThat(route.nanosTakenOver()).isZero();
        assertThat(other).isEqualTo(run(Algorithm.ADAM, IN_ONE, Route.alone(), 2));
    }

    @Test
    void aMomentThatComesBackIsTrainedOnFromAnew() {
        Consumer<PruningSession> restoring = session -> {
            var kept = session.keep();
            session.train(2);
            session.restore(kept);
            session.train(2);
            session.rewind(kept);
            session.train(1);
        };
        run(Algorithm.ADAM, IN_ONE, common.from("here"), 1);

        assertThat(run(Algorithm.ADAM, restoring, common.from("here"), 1))
                .isEqualTo(run(Algorithm.ADAM, restoring, Route.alone(), 1));
    }

    private double sharedSeconds(Consumer<PruningSession> method) {
        Session session = Sessions.session(Algorithm.ADAM, 10, 0.5, 1, report -> {}, common.from("here"));
        method.accept(session);
        return session.spent().sharedSeconds();
    }

    private static Ended run(Algorithm algorithm, Consumer<PruningSession> method, Route route, long seed) {
        List<EpochReport> reports = new ArrayList<>();
        Session session = Sessions.session(algorithm, 10, 0.5, seed, reports::add, route);
        method.accept(session);
        Spent spent = session.spent();
        return new Ended(bits(session.network()), reports, spent.epochs(), spent.gradientEvaluations());
    }

    private static void half(PruningSession session) {
        BitSet all = new BitSet();
        all.set(0, session.network().size());
        session.prune(session.least(session.appraise(Sessions.MAGNITUDE, 0), all, session.toPrune(), Scope.NETWORK));
    }

    private static List<Integer> bits(Network network) {
        List<Integer> bits = new ArrayList<>();
        network.layers().forEach(layer -> {
            for (float[] numbers : Arrays.asList(layer.connections().values(), layer.bias())) {
                for (float number : numbers) {
                    bits.add(Float.floatToRawIntBits(number));
                }
            }
        });
        return bits;
    }

    private record Ended(List<Integer> bits, List<EpochReport> reports, double epochs, long gradients) {}
}
