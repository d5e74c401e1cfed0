package dev.appraise.baselines.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Mask;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.Scope;
import dev.appraise.baselines.Trials;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.Algorithm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControlTest {
    @ParameterizedTest
    @EnumSource
    void aShuffledMaskHasTheSharesOfTheCriterionAndOtherConnections(Moment moment) {
        List<Mask> own = masks(pruned(Control.NONE, moment));
        List<Mask> shuffled = masks(pruned(Control.SHUFFLED, moment));

        assertThat(shuffled)
                .extracting(Mask::pruned)
                .containsExactlyElementsOf(own.stream().map(Mask::pruned).toList());
        for (int l = 0; l < own.size(); l++) {
            assertThat(shuffled.get(l)).isNotEqualTo(own.get(l));
        }
    }

    @ParameterizedTest
    @EnumSource
    void reinitialisedNetworksKeepTheMaskAndAreTrainedFromOtherWeights(Moment moment) {
        Network own = pruned(Control.NONE, moment);
        Network reinitialised = pruned(Control.REINITIALISED, moment);

        assertThat(masks(reinitialised)).isEqualTo(masks(own));
        for (int c = 0; c < own.size(); c++) {
            assertThat(reinitialised.weight(c) == own.weight(c)).isEqualTo(!own.isLive(c));
        }
    }

    @Test
    void weightsAreDealtOutAnewWithinTheirLayer() {
        Network initial = Trials.network("4-6-5-2", 1);
        Network redealt = ControlPruning.redealt(initial, new SeededRandom(1));

        for (int l = 0; l < initial.depth(); l++) {
            float[] weights = redealt.layer(l).connections().values();
            float[] before = initial.layer(l).connections().values();
            assertThat(weights).isNotEqualTo(before).containsExactlyInAnyOrder(before);
            assertThat(redealt.layer(l).bias()).isEqualTo(initial.layer(l).bias());
        }
    }

    @Test
    void invertedPrunesWhatTheCriterionKeeps() {
        Network own = pruned(Control.NONE, Moment.BEFORE_TRAINING);
        Network inverted = pruned(Control.INVERTED, Moment.BEFORE_TRAINING);

        for (int c = 0; c < own.size(); c++) {
            assertThat(inverted.isLive(c)).isNotEqualTo(own.isLive(c));
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> settings(Control.NONE, Moment.BEFORE_TRAINING, -1, 0.5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("samples is -1");
        assertThatThrownBy(() -> settings(Control.NONE, Moment.BEFORE_TRAINING, 0, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("trainShare is 1");
    }

    private static Network pruned(Control control, Moment moment) {
        Session session = Trials.regression(Algorithm.SGD, 4, 0.5, 1);
        new ControlPruning(settings(control, moment, 0, 0.5)).prune(session);
        assertThat(session.network().pruned()).isEqualTo(32);
        assertThat(session.epochsLeft()).isZero();
        return session.network();
    }

    private static ControlSettings settings(Control control, Moment moment, int samples, double trainShare) {
        return new ControlSettings(new Criterion("magnitude"), control, moment, samples, Scope.NETWORK, trainShare);
    }

    private static List<Mask> masks(Network network) {
        return network.layers().stream()
                .map(layer -> layer.connections().mask())
                .toList();
    }
}
