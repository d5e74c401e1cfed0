package dev.appraise.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Checkpoint;
import dev.appraise.api.pruning.Scope;
import dev.appraise.core.train.Algorithm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionTest {

    @Test
    void spendsNoMoreEpochsThanTheBudget() {
        Session session = Sessions.session(Algorithm.ADAM, 3, 0.5, 1);
        session.train(2.5);
        session.train(7);
        session.trainToStop(7);

        assertThat(session.epochsLeft()).isZero();
        assertThat(session.spent().epochs()).isEqualTo(3);
    }

    @Test
    void refusesToPrunePastTheTarget() {
        Session session = Sessions.session(Algorithm.ADAM, 3, 0.5, 1);

        assertThatThrownBy(() -> prune(session, session.toPrune() + 1)).hasMessageContaining("past the target");
        assertThat(session.network().pruned()).isZero();
    }

    @Test
    void refusesToPruneTwiceAndToEmptyALayer() {
        Session session = Sessions.session(Algorithm.ADAM, 3, 0.9, 1);
        BitSet first = bits(0, 1);
        session.prune(first);

        assertThatThrownBy(() -> session.prune(first)).hasMessageContaining("connection 0 is pruned already");
        assertThatThrownBy(() -> session.prune(bits(54, 64))).hasMessageContaining("layer 2");
    }

    @ParameterizedTest
    @EnumSource
    void prunedConnectionsStayZeroThroughTraining(Algorithm algorithm) {
        Session session = Sessions.session(algorithm, 20, 0.5, 1);
        session.train(3);
        prune(session, session.toPrune());
        session.train(5);

        for (int c = 0; c < session.network().size(); c++) {
            assertThat(session.network().weight(c) == 0)
                    .isEqualTo(!session.network().isLive(c));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goingBackToAMomentRepeatsWhatCameAfterItToTheLastBit(Algorithm algorithm) {
        Session session = Sessions.session(algorithm, 40, 0.5, 1);
        session.train(1.5);
        Checkpoint moment = session.keep();
        prune(session, 10);
        session.train(2.25);
        int drawn = session.random().nextInt();
        Network once = session.network().copy();

        session.restore(moment);
        assertThat(session.network().pruned()).isZero();
        prune(session, 10);
        session.train(2.25);

        assertThat(session.random().nextInt()).isEqualTo(drawn);
        assertSameWeights(session.network(), once);
    }

    @Test
    void rewindingKeepsTheMaskOfNowAndTheWeightsOfThen() {
        Session session = Sessions.session(Algorithm.SGD, 40, 0.5, 1);
        Network initial = session.network().copy();
        Checkpoint start = session.keep();
        session.train(3);
        prune(session, 10);

        session.rewind(start);

        assertThat(session.network().pruned()).isEqualTo(10);
        for (int c = 0; c < initial.size(); c++) {
            assertThat(session.network().weight(c)).isEqualTo(session.network().isLive(c) ? initial.weight(c) : 0);
        }
    }

    @Test
    void rewindingRepeatsNoBatches() {
        Session session = Sessions.session(Algorithm.SGD, 40, 0.5, 1);
        Checkpoint start = session.keep();
        session.train(0.5);
        float once = session.network().weight(0);
        session.rewind(start);
        session.train(0.5);

        assertThat(session.network().weight(0)).isNotEqualTo(once);
    }

    @Test
    void whatGrowsBackLivesAndIsTrainedAgain() {
        Session session = Sessions.session(Algorithm.ADAM, 40, 0.5, 1);
        session.train(1);
        session.prune(bits(3, 6));
        float[] weights = new float[64];
        weights[4] = 0.25f;
        session.regrow(bits(4, 5), weights);

        assertThat(session.network().pruned()).isEqualTo(2);
        assertThat(session.network().weight(4)).isEqualTo(0.25f);
        session.train(1);
        assertThat(session.network().weight(4)).isNotEqualTo(0.25f).isNotZero();
        assertThatThrownBy(() -> session.regrow(bits(4, 5), weights)).hasMessageContaining("connection 4 is live");
    }

    @Test
    void aListenerSeesTheDenseGradientAndTheRateOfEachStep() {
        Session session = Sessions.session(Algorithm.SGD, 2, 0.5, 1);
        prune(session, session.toPrune());
        List<Double> rates = new ArrayList<>();
        List<Boolean> dense = new ArrayList<>();

        session.train(2, (gradient, rate) -> {
            rates.add(rate);
            dense.add(IntStream.range(0, 24)
                    .filter(c -> !session.network().isLive(c))
                    .allMatch(c -> gradient.weights()[0][c] != 0));
        });

        assertThat(session.epochsLeft()).isZero();
        assertThat(rates).hasSize(16).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(rates.get(0)).isEqualTo(0.01);
        assertThat(dense).containsOnly(true);
        assertThat(session.network().pruned()).isEqualTo(session.toPrune());
    }

    @Test
    void levenbergMarquardtHasNoStepsToShow() {
        Session session = Sessions.session(Algorithm.LEVENBERG_MARQUARDT, 2, 0.5, 1);

        assertThatThrownBy(() -> session.train(2, (gradient, rate) -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Levenberg-Marquardt");
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameNetworkToTheLastBit(Algorithm algorithm) {
        assertSameWeights(trained(algorithm, 5), trained(algorithm, 5));
        assertThat(trained(algorithm, 5).weight(0))
                .isNotEqualTo(trained(algorithm, 6).weight(0));
    }

    @Test
    void aCancelledRunEndsInTheMiddleOfTraining() {
        AtomicInteger asked = new AtomicInteger();
        Session session = Sessions.session(Algorithm.ADAM, 50, 0.5, 1, () -> asked.incrementAndGet() > 20);

        assertThatThrownBy(() -> session.train(50)).isInstanceOf(CancellationException.class);
        assertThat(asked.get()).isLessThan(30);
    }

    @Test
    void countsWhatItSpends() {
        Session session = Sessions.session(Algorithm.SGD, 10, 0.5, 1);
        session.train(2);
        session.appraise(Sessions.MAGNITUDE, 0);
        session.appraise(
                (network, evidence) -> {
                    evidence.gradient(network);
                    return Sessions.MAGNITUDE.appraise(network, evidence);
                },
                7);

        assertThat(session.spent().appraisals()).isEqualTo(2);
        assertThat(session.spent().gradientEvaluations()).isEqualTo(2 * 60 + 7);
    }

    private static Network trained(Algorithm algorithm, long seed) {
        Session session = Sessions.session(algorithm, 10, 0.5, seed);
        session.train(3);
        return session.network();
    }

    private static void prune(Session session, int count) {
        session.prune(session.appraise(Sessions.MAGNITUDE, 1), count, Scope.NETWORK);
    }

    private static BitSet bits(int from, int to) {
        BitSet bits = new BitSet();
        bits.set(from, to);
        return bits;
    }

    private static void assertSameWeights(Network first, Network second) {
        for (int l = 0; l < first.depth(); l++) {
            Layer a = first.layer(l);
            Layer b = second.layer(l);
            assertThat(a.connections().values()).isEqualTo(b.connections().values());
            assertThat(a.bias()).isEqualTo(b.bias());
            assertThat(a.connections().mask()).isEqualTo(b.connections().mask());
        }
    }
}
