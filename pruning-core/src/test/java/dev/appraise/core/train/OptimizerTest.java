package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.core.sound.UnsoundNetworkException;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizerTest {
    /** At w = 0.5, b = 0.1, x = 2, t = 3 the error is (1.1 - 3)^2, with slopes -7.6 by w and -3.8 by b. */
    private final Fixture line = Fixture.line(0.5f, 0.1f, 2, 3);

    @Test
    void sgdStepsAsWorkedByHand() {
        TrainingSettings decaying = Settings.with(Settings.sgd(), "weightDecay", 0.01);
        Trainer trainer = line.trainer(Settings.with(decaying, "momentum", 0.9));
        trainer.train(1);
        // v = -7.6 + 0.01 * 0.5 = -7.595
        assertThat(line.weight(0)).isCloseTo(1.2595f, within(1e-6f));
        assertThat(line.bias()).isCloseTo(0.48f, within(1e-6f));
        trainer.train(1);
        // y = 2.999, g = -0.004 + 0.012595, v = 0.9 * -7.595 + 0.008595 = -6.826905
        assertThat(line.weight(0)).isCloseTo(1.9421905f, within(1e-5f));
    }

    @Test
    void adamStepsAsWorkedByHand() {
        TrainingSettings decaying = Settings.with(Settings.sgd(), "weightDecay", 0.01);
        Trainer trainer = line.trainer(Settings.with(decaying, "algorithm", Algorithm.ADAM));
        trainer.train(1);
        // The first step is the rate, whatever the slope; decay takes off 0.1 * 0.01 * 0.5.
        assertThat(line.weight(0)).isCloseTo(0.5995f, within(1e-6f));
        assertThat(line.bias()).isCloseTo(0.2f, within(1e-6f));
        trainer.train(1);
        // y = 1.399, g = -6.404, m = -1.3244 / 0.19, v = 0.098713456 / 0.001999
        assertThat(line.weight(0)).isCloseTo(0.6980942f, within(1e-5f));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVENBERG_MARQUARDT")
    void nothingThatAnOptimiserRemembersRevivesPrunedConnections(Algorithm algorithm) {
        Fixture fixture = new Fixture("4-6-2");
        TrainingSettings decaying = Settings.with(Settings.sgd(), "weightDecay", 0.1);
        TrainingSettings settings = Settings.with(decaying, "momentum", 0.9);
        Trainer trainer = fixture.trainer(Settings.with(settings, "algorithm", algorithm));
        trainer.train(3);
        for (int connection = 0; connection < fixture.network.size(); connection += 2) {
            fixture.network.prune(connection);
        }
        int[] steps = new int[1];
        fixture.checkCancelled = () -> {
            steps[0]++;
            for (int connection = 0; connection < fixture.network.size(); connection += 2) {
                assertThat(fixture.weight(connection)).isZero();
            }
        };
        float live = fixture.weight(1);
        trainer.train(3);
        assertThat(steps[0]).isEqualTo(12);
        assertThat(fixture.weight(1)).isNotEqualTo(live);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVENBERG_MARQUARDT")
    void whatIsForgottenNoLongerMovesAWeight(Algorithm algorithm) {
        TrainingSettings settings = Settings.with(Settings.sgd(), "momentum", 0.9);
        assertThat(movedWithoutSlope(Settings.with(settings, "algorithm", algorithm), new BitSet()))
                .isNotZero();
        assertThat(movedWithoutSlope(Settings.with(settings, "algorithm", algorithm), BitSet.valueOf(new long[] {1})))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVENBERG_MARQUARDT")
    void slopesOfPrunedConnectionsAreNotRemembered(Algorithm algorithm) {
        TrainingSettings settings = Settings.with(Settings.sgd(), "momentum", 0.9);
        Fixture fixture = new Fixture("4-6-2");
        Trainer trainer = fixture.trainer(Settings.with(settings, "algorithm", algorithm));
        fixture.network.prune(0);
        trainer.train(1);
        fixture.network.layer(0).connections().regrow(0, 0.5f);
        for (int row = 0; row < fixture.training.size(); row++) {
            fixture.training.inputs()[4 * row] = 0;
        }
        trainer.train(1);
        assertThat(fixture.weight(0)).isEqualTo(0.5f);
    }

    @Test
    void aPrunedConnectionThatHasMovedIsFoundOutAndNamed() {
        Fixture fixture = new Fixture("4-6-2");
        Trainer trainer = fixture.trainer(Settings.sgd());
        fixture.network.prune(25);
        fixture.checkCancelled = () -> fixture.network.layer(1).connections().values()[1] = 0.25f;

        assertThatThrownBy(() -> trainer.train(1))
                .isInstanceOf(UnsoundNetworkException.class)
                .hasMessageContaining("connection 1 of layer 1 is pruned, and its weight is")
                .hasMessageContaining("after training: the optimiser remembers what it should not");
    }

    private static float movedWithoutSlope(TrainingSettings settings, BitSet forgotten) {
        Fixture fixture = Fixture.line(0.5f, 0.1f, 2, 3);
        Trainer trainer = fixture.trainer(settings);
        trainer.train(1);
        trainer.forget(forgotten);
        fixture.training.inputs()[0] = 0;
        float before = fixture.weight(0);
        trainer.train(1);
        return fixture.weight(0) - before;
    }
}
