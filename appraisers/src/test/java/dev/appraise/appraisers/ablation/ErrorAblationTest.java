package dev.appraise.appraisers.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAblationTest {

    @ParameterizedTest
    @EnumSource(Activation.class)
    void agreesWhereAllInputsAreZero(Activation hidden) {
        for (Loss loss : Loss.values()) {
            Case c = Case.random("6-5-7-4-3", hidden, Activation.LINEAR, loss, 1, 40)
                    .withZeroInputs();

            assertThat(c.distance(Precision.DOUBLE)).isLessThan(1e-12);
            assertThat(c.distance(Precision.SINGLE)).isLessThan(1e-5);
        }
    }

    @Test
    void agreesOverMoreRowsThanOneBlockOfSmoothUnits() {
        Case c = Case.random("4-6-5-3", Activation.TANH, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 600);

        assertThat(c.distance(Precision.DOUBLE)).isLessThan(1e-12);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void agreesWhereUnitsAreFarInTheirBounds(Activation hidden) {
        Case c = Case.random("5-6-6-3", hidden, Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 400, 40);

        assertThat(c.distance(Precision.DOUBLE)).isLessThan(1e-12);
    }

    @Test
    void agreesWhereTheLossIsHuge() {
        for (Precision precision : List.of(Precision.SINGLE, Precision.DOUBLE)) {
            Case c = Case.random("5-6-6-3", Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 60, 40);

            assertThat(c.distance(precision)).isLessThan(precision == Precision.SINGLE ? 1e-5 : 1e-12);
        }
    }

    @Test
    void theKernelsAreThoseThatAPropertyNames() {
        assertThat(chosen(null)).isEqualTo(Kernels.VECTOR);
        assertThat(chosen("vector")).isEqualTo(Kernels.VECTOR);
        assertThat(chosen("plain")).isEqualTo(Kernels.PLAIN);
        assertThatThrownBy(() -> chosen("vectors")).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e).hasMessage("system property appraise.ablation is 'vectors'");
            assertThat(e.hint()).contains("there are: plain, vector");
        });
    }

    private static Kernels chosen(String name) {
        String before = System.getProperty(ErrorAblation.KERNELS);
        try {
            set(name);
            return Kernels.chosen();
        } finally {
            set(before);
        }
    }

    private static void set(String name) {
        if (name == null) {
            System.clearProperty(ErrorAblation.KERNELS);
        } else {
            System.setProperty(ErrorAblation.KERNELS, name);
        }
    }

    @Test
    void isTheSameToTheLastBitForAnyNumberOfThreads() {
        Case c = Case.random("20-30-10-4", Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 300);

        assertThat(c.scores(Precision.SINGLE, 1)).isEqualTo(c.scores(Precision.SINGLE, 3));
    }

    @Test
    void prunedConnectionsAreWorthNothing() {
        Case c = Case.random("6-5-3", Activation.TANH, Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 1, 20)
                .halfPruned();
        double[] scores = c.scores(Precision.DOUBLE, 1);

        for (int i = 0; i < scores.length; i++) {
            if (!c.network().isLive(i)) {
                assertThat(scores[i]).isZero();
            }
        }
    }

    @Test
    void aZeroInputMakesItsConnectionsWorthless() {
        Case c = Case.random("6-5-3", Activation.SIGMOID, Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 1, 20);
        for (int n = 0; n < 20; n++) {
            c.batch().inputs()[n * 6 + 2] = 0;
        }
        double[] scores = c.scores(Precision.DOUBLE, 1);

        for (int j = 0; j < 5; j++) {
            assertThat(scores[j * 6 + 2]).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void inputsThatAreNoNumbersAreRefusedWithTheirPlace(float value) {
        Network network = Network.dense(Shape.parse("4-3-2"), Activation.RELU, Activation.LINEAR);
        Batch batch = new Batch(new float[4 * 9], new float[2 * 9], 9, 4, 2);
        batch.inputs()[4 * 5 + 2] = value;

        assertThatThrownBy(() -> new ErrorAblation(Precision.AUTO)
                        .appraise(network, new RowEvidence(batch, Loss.MEAN_SQUARED_ERROR, 1, new SeededRandom(1))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("input 2 of row 5 is " + value);
    }

    @Test
    void singlePrecisionIsForRectifiedAndLinearUnitsBeforeLinearOutputs() {
        for (Activation hidden : List.of(Activation.RELU, Activation.LINEAR)) {
            Case lines = Case.random("6-5-3", hidden, Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 1, 20);
            Case bent = Case.random("6-5-3", hidden, Activation.RELU, Loss.MEAN_SQUARED_ERROR, 1, 20);

            assertThat(lines.scores(Precision.SINGLE, 1)).isNotEqualTo(lines.scores(Precision.DOUBLE, 1));
            assertThat(bent.scores(Precision.SINGLE, 1)).isEqualTo(bent.scores(Precision.DOUBLE, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"100-80-25, RELU, SINGLE", "99-101, RELU, DOUBLE", "100-80-25, TANH, DOUBLE"})
    void precisionIsSingleByItselfForRectifiedNetworksOfTenThousandConnections(
            String shape, Activation hidden, Precision expected) {
        Case c = Case.random(shape, hidden, Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 0.1, 2);

        assertThat(c.scores(Precision.AUTO, 1)).isEqualTo(c.scores(expected, 1));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void agreesWhereAWeightPullsAUnitFarOutOfItsBoundsAndAnotherBack(Activation hidden) {
        Case c = Case.random("2-1-1", hidden, Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 1, 3);
        System.arraycopy(
                new float[] {1000, -999.5f},
                0,
                c.network().layer(0).connections().values(),
                0,
                2);
        Arrays.fill(c.batch().inputs(), 1);

        assertThat(c.distance(Precision.DOUBLE)).isLessThan(1e-12);
    }
}
