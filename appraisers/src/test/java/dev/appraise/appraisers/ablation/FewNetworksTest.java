package dev.appraise.appraisers.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few networks of {@link ManyNetworksTest} and {@link AnyNetworkTest}: quick enough to be asked of every mutant. */
class FewNetworksTest {
    private static final int OF_ANY_KIND = 56;

    @ParameterizedTest
    @ValueSource(strings = {"6-3", "6-5-3", "7-9-8-3", "6-5-7-4-3"})
    void agreesWithZeroingEachConnection(String shape) {
        for (Activation hidden : Activation.values()) {
            Case outputs = Case.random(shape, hidden, Activation.TANH, Loss.MEAN_SQUARED_ERROR, 0.5, 20);
            Case classes = Case.random(shape, hidden, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 20);
            Case lines = Case.random(shape, hidden, Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 1, 20);
            Stream.of(outputs, classes, lines, outputs.halfPruned(), classes.withDeadUnits(), classes.withSoftTargets())
                    .forEach(FewNetworksTest::requireAgreement);
        }
    }

    @Test
    void ablationOfAnyNetworkIsBruteForce() {
        IntStream.range(0, OF_ANY_KIND)
                .mapToObj(AnyNetwork::of)
                .forEach(any -> any.requireAblationToBeBruteForce(Kernels.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30-40-10", "30-20-20-10", "30-20-20-20-4"})
    void agreesWhereUnitsFillMoreThanOneVector(String shape) {
        Case wide = Case.random(shape, Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 0.3, 10);

        requireAgreement(wide);
        requireAgreement(wide.halfPruned());
    }

    @Test
    void agreesWhereALayerIsWiderThanAStrip() {
        requireAgreement(
                Case.random("5-110-4", Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 0.3, 5));
    }

    @Test
    void agreesOverMoreRowsThanOneChunk() {
        requireAgreement(
                Case.random("3-4-3-2", Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 600));
    }

    private static void requireAgreement(Case c) {
        assertThat(c.distance(Precision.DOUBLE)).as(c.name()).isLessThan(1e-12);
        assertThat(c.distance(Precision.SINGLE)).as(c.name()).isLessThan(1e-5);
    }
}
