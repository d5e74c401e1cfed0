package dev.appraise.appraisers.suited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.appraisers.Cases;
import dev.appraise.appraisers.blended.BlendedPruningProvider;
import dev.appraise.appraisers.compensated.CompensatedPruningProvider;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.TrainingSettings;
import org.junit.jupiter.api.Test;

class SuitedAppraisalTest {
    private static final SuitedAppraisalProvider PROVIDER = new SuitedAppraisalProvider();
    /** 24 + 30 + 15 connections. */
    private static final int SIZE = 69;

    @Test
    void aNetworkOfTheLargestSmallSizeIsPrunedByCompensatedAblation() {
        assertThat(pruned(suited(SIZE))).isEqualTo(pruned(byDefault(new CompensatedPruningProvider())));
    }

    @Test
    void aNetworkWithOneConnectionMoreIsPrunedByBlendedAppraisal() {
        assertThat(pruned(suited(SIZE - 1))).isEqualTo(pruned(byDefault(new BlendedPruningProvider())));
    }

    @Test
    void theTwoDiffer() {
        assertThat(pruned(suited(SIZE))).isNotEqualTo(pruned(suited(SIZE - 1)));
    }

    @Test
    void aNegativeSizeIsRefused() {
        assertThatThrownBy(() -> suited(-1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("small is -1");
    }

    private static PruningMethod suited(int small) {
        SuitedAppraisalProvider.Settings defaults = PROVIDER.settings();
        return PROVIDER.create(new SuitedAppraisalProvider.Settings(small, defaults.compensated(), defaults.blended()));
    }

    private static <S extends Record> PruningMethod byDefault(PruningMethodProvider<S> provider) {
        return provider.create(provider.settings());
    }

    /** Which weights are left, and what they are. */
    private static float[][] pruned(PruningMethod method) {
        Network network = Network.dense(Shape.parse("4-6-5-3"), Activation.TANH, Activation.LINEAR);
        Initialization.NGUYEN_WIDROW.initialize(network, new SeededRandom(3));
        Session session = Session.of(
                network,
                Cases.rows(network, Loss.MEAN_SQUARED_ERROR, 60),
                Cases.rows(network, Loss.MEAN_SQUARED_ERROR, 20),
                Loss.MEAN_SQUARED_ERROR,
                TrainingSettings.levenbergMarquardt(),
                0.5,
                1);
        method.prune(session);
        return network.layers().stream()
                .map(layer -> layer.connections().values())
                .toArray(float[][]::new);
    }
}
