package dev.appraise.appraisers.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every activation and loss in networks of several sizes, as they start, trained, pruned and with dead units. */
class ManyNetworksTest {
    private static final List<Case> CASES = made();

    static List<Case> cases() {
        return CASES;
    }

    private static List<Case> made() {
        List<Case> cases = new ArrayList<>();
        for (String shape : List.of("6-3", "6-5-3", "7-9-8-3", "6-5-7-4-3", "1-1-1", "5-5-5-5-3")) {
            for (Activation hidden : Activation.values()) {
                for (Activation output : Activation.values()) {
                    cases.add(Case.random(shape, hidden, output, Loss.MEAN_SQUARED_ERROR, 0.5, 40));
                }
                for (double scale : new double[] {0.3, 1, 6}) {
                    cases.add(Case.random(shape, hidden, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, scale, 40));
                }
                cases.add(Case.random(shape, hidden, Activation.SIGMOID, Loss.SOFTMAX_CROSS_ENTROPY, 1, 1));
            }
            cases.add(Case.random(shape, Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 1));
            cases.add(Case.random(shape, Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 2, 40)
                    .withSoftTargets());
            cases.add(Case.random(shape, Activation.TANH, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 2, 40)
                    .withSoftTargets());
        }
        return cases.stream().flatMap(Case::states).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithZeroingEachConnectionInDouble(Case c) {
        assertThat(c.distance(Precision.DOUBLE)).isLessThan(1e-12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithZeroingEachConnectionInSingle(Case c) {
        assertThat(c.distance(Precision.SINGLE)).isLessThan(1e-5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theVectorApiGivesTheBitsOfPlainJava(Case c) {
        for (Precision precision : List.of(Precision.SINGLE, Precision.DOUBLE)) {
            assertThat(c.scores(precision, Kernels.VECTOR)).isEqualTo(c.scores(precision, Kernels.PLAIN));
        }
    }

    @Test
    void agreesOnAWideNetworkWithSparseInputs() {
        Case c = Case.random("90-40-30-10", Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 0.3, 60)
                .trained();

        assertThat(c.distance(Precision.AUTO)).isLessThan(1e-12);
        assertThat(c.distance(Precision.SINGLE)).isLessThan(1e-5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90-70-40-10", "90-30-10", "90-50-30-20-10"})
    void agreesOnWideNetworksTrainedOrNot(String shape) {
        Case c = Case.random(shape, Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 0.3, 60);

        for (Case each : c.states().toList()) {
            assertThat(each.distance(Precision.SINGLE)).as(each.name()).isLessThan(1e-5);
            assertThat(each.scores(Precision.SINGLE, Kernels.VECTOR))
                    .isEqualTo(each.scores(Precision.SINGLE, Kernels.PLAIN));
        }
    }

    @Test
    void agreesOverMoreRowsThanOneChunk() {
        Case c = Case.random("4-6-5-3", Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 2345);

        assertThat(c.distance(Precision.DOUBLE)).isLessThan(1e-12);
        assertThat(c.distance(Precision.SINGLE)).isLessThan(1e-5);
    }
}
