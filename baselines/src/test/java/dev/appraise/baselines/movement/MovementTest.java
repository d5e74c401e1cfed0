package dev.appraise.baselines.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.Scope;
import dev.appraise.baselines.Trials;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.Algorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MovementTest {
    /**
     * Worked by hand with W = (0.5, -1) and rate 0.1. Step 1, gradient (0.2, -0.4): S = (-0.01, -0.04), both weights
     * move towards 0. The second is masked. Step 2, gradient (0.3, 0.8): S = (-0.01 - 0.015, -0.04 + 0.08).
     */
    @Test
    void aMaskedWeightThatWouldMoveAwayFromZeroOvertakesALiveOne() {
        Network network = twoWeights();
        Movement movement = new Movement(network, MaskedWeights.HELD);

        movement.beforeStep(gradient(0.2f, -0.4f), 0.1);
        assertScores(movement, -0.01, -0.04);
        prune(network, 1, movement);
        movement.beforeStep(gradient(0.3f, 0.8f), 0.1);

        assertScores(movement, -0.025, 0.04);
        assertThat(movement.weights()).containsExactly(0.5f, -1);
    }

    @Test
    void aMaskedWeightMayGoOnBeingTrained() {
        Network network = twoWeights();
        Movement movement = new Movement(network, MaskedWeights.TRAINED);
        prune(network, 1, movement);
        movement.beforeStep(gradient(0.3f, 0.8f), 0.1);
        movement.beforeStep(gradient(0.3f, 0.5f), 0.1);

        assertThat(movement.weights()[0]).isEqualTo(0.5f);
        assertThat(movement.weights()[1]).isCloseTo(-1.13f, within(1e-6f));
        assertThat(movement.scores().scores()[1]).isCloseTo(0.08 + 0.05 * 1.08, within(1e-7));
    }

    private static void prune(Network network, int connection, Movement movement) {
        float[] weights = movement.weights();
        network.prune(connection);
        movement.hold(weights);
    }

    private static Network twoWeights() {
        Network network = Network.dense(Shape.parse("2-1"), Activation.TANH, Activation.LINEAR);
        network.layer(0).connections().values()[0] = 0.5f;
        network.layer(0).connections().values()[1] = -1;
        return network;
    }

    private static Gradient gradient(float first, float second) {
        return new Gradient(new float[][] {{first, second}}, new float[][] {{0}});
    }

    private static void assertScores(Movement movement, double first, double second) {
        assertThat(movement.scores().scores()).containsExactly(new double[] {first, second}, within(1e-8));
    }

    @ParameterizedTest
    @EnumSource
    void connectionsComeBackAndTheTargetIsMetExactly(MaskedWeights maskedWeights) {
        Session session = Trials.regression(Algorithm.ADAM, 24, 0.7, 1);
        new MovementPruning(new MovementSettings(0.3, 0.2, 0.125, Scope.NETWORK, maskedWeights)).prune(session);

        assertThat(session.network().pruned()).isEqualTo(45);
        assertThat(session.journal()).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("mask fixed");
            assertThat(entry.epoch()).isCloseTo(19.2, within(0.13));
            assertThat((Integer) entry.facts().get("grown back until then")).isPositive();
        });
        assertThat(new MovementPruningProvider().card().regrows()).isTrue();
    }

    @Test
    void levenbergMarquardtIsRefused() {
        Session session = Trials.regression(Algorithm.LEVENBERG_MARQUARDT, 24, 0.5, 1);

        assertThatThrownBy(() -> new MovementPruning(MovementSettings.defaults()).prune(session))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Levenberg-Marquardt");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new MovementSettings(0.5, 0.5, 0.1, Scope.LAYER, MaskedWeights.HELD))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("trainShare is 0.5");
        assertThatThrownBy(() -> new MovementSettings(0.5, 0.1, 0, Scope.LAYER, MaskedWeights.HELD))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("interval is 0");
    }
}
