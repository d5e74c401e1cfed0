package dev.appraise.core.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.random.SeededRandom;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitializationTest {
    @Test
    void nguyenWidrowGivesEachHiddenUnitTheSameNormAndSpreadsTheBiasesEvenly() {
        Network network = initialized("5-7-4-3", Activation.TANH, Initialization.NGUYEN_WIDROW);
        for (int l = 0; l < 2; l++) {
            Layer layer = network.layer(l);
            double norm = 2 * 0.7 * Math.pow(layer.outputs(), 1.0 / layer.inputs());
            for (int o = 0; o < layer.outputs(); o++) {
                float[] weights =
                        Arrays.copyOfRange(layer.connections().values(), o * layer.inputs(), (o + 1) * layer.inputs());
                assertThat(norm(weights)).isCloseTo(norm, within(1e-5));
                double place = -1 + 2.0 * o / (layer.outputs() - 1);
                assertThat((double) layer.bias()[o]).isCloseTo(norm * place * Math.signum(weights[0]), within(1e-5));
            }
        }
    }

    @Test
    void nguyenWidrowBendsSigmoidUnitsOnTheirInputsWhateverTheRange() {
        Network network = initialized("5-7-4-3", Activation.SIGMOID, Initialization.NGUYEN_WIDROW);
        double norm = 4 * 0.7 * Math.pow(4, 1.0 / 7);
        Layer second = network.layer(1);
        for (int o = 0; o < 4; o++) {
            float[] weights = Arrays.copyOfRange(second.connections().values(), o * 7, (o + 1) * 7);
            assertThat(norm(weights)).isCloseTo(2 * norm, within(1e-5));
            double atTheMiddle = second.bias()[o]
                    + IntStream.range(0, 7).mapToDouble(i -> weights[i] * 0.5).sum();
            assertThat(Math.abs(atTheMiddle)).isCloseTo(norm * Math.abs(-1 + 2.0 * o / 3), within(1e-5));
        }
    }

    @Test
    void nguyenWidrowLeavesALinearOutputUniform() {
        Layer output = initialized("5-40-40", Activation.TANH, Initialization.NGUYEN_WIDROW)
                .layer(1);
        assertThat(variance(output.connections().values())).isCloseTo(1 / 3.0, within(0.03));
        assertThat(largest(output.connections().values())).isBetween(0.99, 1.0);
        assertThat(largest(output.bias())).isBetween(0.8, 1.0);
    }

    @Test
    void heHasVarianceTwoOverInputs() {
        Network network = initialized("200-100-50", Activation.RELU, Initialization.HE);
        assertThat(variance(network.layer(0).connections().values())).isCloseTo(2 / 200.0, within(0.0003));
        assertThat(variance(network.layer(1).connections().values())).isCloseTo(2 / 100.0, within(0.001));
        assertThat(network.layer(0).bias()).containsOnly(0);
    }

    @Test
    void lecunHasVarianceOneOverInputs() {
        Network network = initialized("200-100-50", Activation.RELU, Initialization.LECUN);
        assertThat(variance(network.layer(0).connections().values())).isCloseTo(1 / 200.0, within(0.00015));
        assertThat(network.layer(0).bias()).containsOnly(0);
    }

    @Test
    void glorotIsUniformUpToItsBound() {
        Network network = initialized("200-100-50", Activation.SIGMOID, Initialization.GLOROT);
        double bound = Math.sqrt(6 / 300.0);
        assertThat(largest(network.layer(0).connections().values())).isBetween(0.99 * bound, bound);
        assertThat(variance(network.layer(0).connections().values())).isCloseTo(bound * bound / 3, within(0.0002));
        assertThat(network.layer(0).bias()).containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource
    void prunedConnectionsStayAtZeroAndTheRestFollowTheSeed(Initialization initialization) {
        Network network = Network.dense(Shape.parse("4-5-2"), Activation.TANH, Activation.LINEAR);
        network.prune(3);
        initialization.initialize(network, new SeededRandom(1));
        Network same = network.copy();
        initialization.initialize(same, new SeededRandom(1));
        Network other = network.copy();
        initialization.initialize(other, new SeededRandom(2));
        assertThat(network.weight(3)).isZero();
        assertThat(same.layer(0).connections().values())
                .isEqualTo(network.layer(0).connections().values())
                .isNotEqualTo(other.layer(0).connections().values());
    }

    @Test
    void eachActivationHasAnInitialisationThatSuitsIt() {
        assertThat(Initialization.suiting(Activation.TANH)).isEqualTo(Initialization.NGUYEN_WIDROW);
        assertThat(Initialization.suiting(Activation.RELU)).isEqualTo(Initialization.HE);
        assertThat(Initialization.suiting(Activation.SIGMOID)).isEqualTo(Initialization.GLOROT);
    }

    private static Network initialized(String shape, Activation hidden, Initialization initialization) {
        Network network = Network.dense(Shape.parse(shape), hidden, Activation.LINEAR);
        initialization.initialize(network, new SeededRandom(1));
        return network;
    }

    private static double norm(float[] values) {
        return Math.sqrt(variance(values) * values.length);
    }

    /** Around 0, which is the mean of all these distributions. */
    private static double variance(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> (double) values[i] * values[i])
                .average()
                .orElseThrow();
    }

    private static double largest(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i]))
                .max()
                .orElseThrow();
    }
}
