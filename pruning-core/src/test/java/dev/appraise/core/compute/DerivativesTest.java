package dev.appraise.core.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.core.random.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DerivativesTest {
    static List<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (boolean masked : new boolean[] {false, true}) {
            for (Activation hidden : Activation.values()) {
                for (Activation output : Activation.values()) {
                    cases.add(Arguments.of(hidden, output, Loss.MEAN_SQUARED_ERROR, masked));
                }
                cases.add(Arguments.of(hidden, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, masked));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGradientIsTheSlopeOfTheError(Activation hidden, Activation output, Loss loss, boolean masked) {
        Network network = network(hidden, output, masked);
        Batch batch = Samples.batch(9, 4, 3, loss, new SeededRandom(2));
        Gradient gradient = new Compute(new FmaGemm()).gradient(network, batch, loss);
        assertClose(DoubleTwin.flat(gradient), new DoubleTwin(network, batch, loss).gradient(), 1e-6);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theHessianVectorProductIsTheSlopeOfTheGradient(
            Activation hidden, Activation output, Loss loss, boolean masked) {
        Network network = network(hidden, output, masked);
        Batch batch = Samples.batch(9, 4, 3, loss, new SeededRandom(2));
        Gradient direction = Samples.direction(network, new SeededRandom(3));
        Gradient product = new Compute(new FmaGemm()).hessianVectorProduct(network, batch, loss, direction);
        assertClose(
                DoubleTwin.flat(product),
                new DoubleTwin(network, batch, loss).hessianVectorProduct(DoubleTwin.flat(direction)),
                1e-5);
    }

    private static Network network(Activation hidden, Activation output, boolean masked) {
        Network network = Network.dense(Shape.parse("4-5-6-3"), hidden, output);
        if (masked) {
            for (int connection = 0; connection < network.size(); connection += 3) {
                network.prune(connection);
            }
        }
        Samples.randomize(network, new SeededRandom(1));
        for (Layer layer : network.layers()) {
            // Otherwise all ReLU outputs happen to be 0, and with them all derivatives.
            for (int o = 0; o < layer.outputs(); o++) {
                layer.bias()[o] = Math.abs(layer.bias()[o]);
            }
        }
        return network;
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        assertThat(Arrays.stream(expected)).anyMatch(value -> Math.abs(value) > 1e-3);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i])
                    .as("parameter %d", i)
                    .isCloseTo(expected[i], within(tolerance * (1 + Math.abs(expected[i]))));
        }
    }
}
