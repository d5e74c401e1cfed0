package dev.appraise.api.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.conformance.Problem;
import dev.appraise.api.conformance.ReferenceSession;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.pruning.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradualPruningTest {
    private final List<Integer> prunedBefore = new ArrayList<>();

    @Test
    void thePrunedShareRisesAlongACubic() {
        assertThat(GradualPruning.pruned(0, 1000)).isZero();
        assertThat(GradualPruning.pruned(0.1, 1000)).isEqualTo(271);
        assertThat(GradualPruning.pruned(0.5, 1000)).isEqualTo(875);
        assertThat(GradualPruning.pruned(1, 1000)).isEqualTo(1000);
    }

    @Test
    void eachAppraisalIsFollowedByItsShareOfTheTarget() {
        ReferenceSession session = new ReferenceSession(Problem.REGRESSION, 0.9, 20, 1);
        int target = session.toPrune();
        new GradualPruning(this::byNumber, new GradualPruningSettings(Scope.NETWORK, Score.SIGNED, 0, 0, 0.1, 0.5, 2))
                .prune(session);

        // From epoch 2 to 10, every 2 epochs.
        assertThat(prunedBefore)
                .containsExactly(
                        0,
                        GradualPruning.pruned(0.25, target),
                        GradualPruning.pruned(0.5, target),
                        GradualPruning.pruned(0.75, target));
        assertThat(session.network().pruned()).isEqualTo(target);
        assertThat(session.epochsLeft()).isZero();
    }

    @Test
    void scoresAreAveragedOverAppraisals() {
        ReferenceSession session = new ReferenceSession(Problem.REGRESSION, 0.5, 20, 1);
        int[] calls = new int[1];
        // The second appraisal turns the order round, but weighs a tenth of the first.
        new GradualPruning(
                        (network, evidence) -> byNumber(network, calls[0]++ == 0 ? 1 : -1),
                        new GradualPruningSettings(Scope.NETWORK, Score.SIGNED, 0.9, 0, 0, 0.2, 2))
                .prune(session);

        assertThat(calls[0]).isEqualTo(2);
        assertThat(session.network().isLive(0)).isFalse();
        assertThat(session.network().isLive(session.network().size() - 1)).isTrue();
    }

    @Test
    void aLaterAppraisalThatWeighsMoreTurnsTheOrderRound() {
        ReferenceSession session = new ReferenceSession(Problem.REGRESSION, 0.5, 20, 1);
        int[] calls = new int[1];
        new GradualPruning(
                        (network, evidence) -> byNumber(network, calls[0]++ == 0 ? 1 : -1),
                        new GradualPruningSettings(Scope.NETWORK, Score.SIGNED, 0.4, 0, 0, 0.2, 2))
                .prune(session);

        assertThat(session.network().isLive(0)).isFalse();
        assertThat(session.network().isLive(session.network().size() - 1)).isFalse();
    }

    @Test
    void theTargetIsReachedHalfAnIntervalBeforeTheEndRatherThanAfterIt() {
        ReferenceSession session = new ReferenceSession(Problem.REGRESSION, 0.5, 20, 1);
        new GradualPruning(this::byNumber, new GradualPruningSettings(Scope.NETWORK, Score.SIGNED, 0, 0, 0, 0.3, 4))
                .prune(session);

        // At epoch 4 of 6.
        assertThat(prunedBefore).hasSize(1);
    }

    @Test
    void ofAbsoluteScoresTheSmallestGoWhateverTheirSign() {
        ReferenceSession session = new ReferenceSession(Problem.REGRESSION, 0.5, 20, 1);
        new GradualPruning(
                        (network, evidence) -> byNumber(network, -1),
                        new GradualPruningSettings(Scope.NETWORK, Score.ABSOLUTE, 0, 0, 0, 0.2, 2))
                .prune(session);

        assertThat(session.network().isLive(0)).isFalse();
        assertThat(session.network().isLive(session.network().size() - 1)).isTrue();
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new GradualPruningSettings(Scope.NETWORK, Score.SIGNED, 0, 0, 0.5, 0.5, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("begin is 0.5 and end 0.5");
        assertThatThrownBy(() -> new GradualPruningSettings(Scope.NETWORK, Score.SIGNED, 1, 0, 0.1, 0.5, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("smoothing is 1.0");
        assertThatThrownBy(() -> new GradualPruningSettings(Scope.NETWORK, Score.SIGNED, 0, -1, 0.1, 0.5, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("appraisalSamples is -1");
        assertThatThrownBy(() -> new GradualPruningSettings(Scope.NETWORK, Score.SIGNED, 0, 0, 0.1, 0.5, -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("interval is -1.0");
    }

    private Appraisal byNumber(Network network, Evidence evidence) {
        prunedBefore.add(network.pruned());
        return byNumber(network, 1);
    }

    private static Appraisal byNumber(Network network, int sign) {
        double[] scores = new double[network.size()];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = sign * c;
        }
        return new Appraisal(scores);
    }
}
