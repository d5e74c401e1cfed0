package dev.appraise.appraisers.blended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.pruning.Jacobian;
import dev.appraise.appraisers.Cases;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlendedAppraisalTest {
    /** The derivative by a bias is that by the unit's pre-activation; the Jacobian has it from a path of its own. */
    @ParameterizedTest
    @CsvSource({
        "TANH, LINEAR, MEAN_SQUARED_ERROR, 0.5, 1.5",
        "RELU, LINEAR, SOFTMAX_CROSS_ENTROPY, 0.5, 1",
        "SIGMOID, TANH, MEAN_SQUARED_ERROR, 1, 1",
        "TANH, SIGMOID, SOFTMAX_CROSS_ENTROPY, 0.3, 2"
    })
    void theEndsAreTheDeviationOfWhatGoesInAndTheMeanSquareOfADrawnRowOfTheJacobianByTheBias(
            Activation hidden, Activation output, Loss loss, double inputExponent, double unitExponent) {
        Network network = Cases.pruned("4-6-5-3", hidden, output);
        Evidence evidence = Cases.evidence(Cases.rows(network, loss, 100), loss);
        double[] scores = new BlendedAppraisal(inputExponent, unitExponent, 1)
                .appraise(network, evidence)
                .scores();

        double[] biases = drawnSquaresByBias(evidence.jacobian(network), network.outputs());
        double[] expected = new double[network.size()];
        int bias = 0;
        for (int l = 0; l < network.depth(); l++) {
            int width = network.layer(l).inputs();
            double[] inputs = variances(evidence.activations(network).inputs()[l], width);
            for (int j = 0; j < network.layer(l).outputs(); j++, bias++) {
                for (int i = 0; i < width; i++) {
                    int c = network.offset(l) + j * width + i;
                    expected[c] = Math.abs(network.weight(c))
                            * Math.pow(Math.sqrt(inputs[i]), inputExponent)
                            * Math.pow(Math.sqrt(biases[bias]), unitExponent);
                }
            }
        }
        double largest = Arrays.stream(expected).max().orElseThrow();
        assertThat(largest).isPositive();
        assertThat(scores).containsExactly(expected, within(1e-5 * largest));
    }

    /** For one layer and two classes the square of the drawn row is p q (1 +- 2 (p q)^1/2), by whether the signs agree. */
    @Test
    void theTemperatureSoftensTheSoftmax() {
        Network network = Network.dense(Shape.parse("1-2"), Activation.LINEAR, Activation.LINEAR);
        network.layer(0).connections().values()[0] = 6;
        Batch batch = new Batch(new float[] {1, -1}, new float[] {1, 0, 0, 1}, 2, 1, 2);
        double p = 1 / (1 + Math.exp(-6.0 / 3));
        SplittableRandom random = new SplittableRandom(Cases.chance().nextLong());
        double square = 0;
        for (int n = 0; n < 2; n++) {
            boolean first = random.nextBoolean();
            int agree = random.nextBoolean() == first ? 1 : -1;
            square += p * (1 - p) * (1 - agree * 2 * Math.sqrt(p * (1 - p))) / 2;
        }

        double[] scores = new BlendedAppraisal(1, 1, 3)
                .appraise(network, Cases.evidence(batch, Loss.SOFTMAX_CROSS_ENTROPY))
                .scores();

        assertThat(scores[0]).isCloseTo(6 * Math.sqrt(square), within(1e-6));
    }

    @Test
    void anInputThatNeverMovesIsWorthNothingSinceTheBiasCanTakeItsPlace() {
        Network network = Cases.pruned("2-3", Activation.LINEAR, Activation.LINEAR);
        Batch batch = new Batch(new float[] {7, 1, 7, 2, 7, 3}, new float[9], 3, 2, 3);

        double[] scores = new BlendedAppraisal(0.5, 1, 1)
                .appraise(network, Cases.evidence(batch, Loss.MEAN_SQUARED_ERROR))
                .scores();

        assertThat(network.weight(2)).isNotZero();
        assertThat(scores[2]).isZero();
        assertThat(scores[1]).isPositive();
    }

    @Test
    void withoutTheEffectItIsTheSizeOfTheWeight() {
        Network network = Cases.pruned("4-6-5-3", Activation.RELU, Activation.LINEAR);
        Evidence evidence = Cases.evidence(Cases.rows(network, Loss.MEAN_SQUARED_ERROR, 10), Loss.MEAN_SQUARED_ERROR);
        double[] scores =
                new BlendedAppraisal(0, 0, 1).appraise(network, evidence).scores();

        for (int c = 0; c < scores.length; c++) {
            assertThat(scores[c]).isEqualTo(Math.abs(network.weight(c)));
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new BlendedAppraisalProvider.Settings(2.5, 1, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("inputExponent is 2.5");
        assertThatThrownBy(() -> new BlendedAppraisalProvider.Settings(0.5, -1, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("unitExponent is -1.0");
        assertThatThrownBy(() -> new BlendedAppraisalProvider.Settings(0.5, 1, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("temperature is 0.0");
    }

    /**
     * The sums over the samples of the squares of the rows of the Jacobian, put together with the signs that the appraisal draws, in
     * the columns of the biases.
     */
    private static double[] drawnSquaresByBias(Jacobian jacobian, int outputs) {
        long chance = Cases.chance().nextLong();
        SplittableRandom random = new SplittableRandom(chance);
        int[] biases = IntStream.range(0, jacobian.parameters())
                .filter(p -> jacobian.connections()[p] < 0)
                .toArray();
        double[] squares = new double[biases.length];
        for (int n = 0; n < jacobian.rows() / outputs; n++) {
            if (n % 64 == 0) {
                random = new SplittableRandom(chance + n / 64);
            }
            double[] sums = new double[biases.length];
            for (int row = n * outputs; row < (n + 1) * outputs; row++) {
                int sign = random.nextBoolean() ? 1 : -1;
                for (int b = 0; b < biases.length; b++) {
                    sums[b] += sign * jacobian.values()[row * jacobian.parameters() + biases[b]];
                }
            }
            for (int b = 0; b < biases.length; b++) {
                squares[b] += sums[b] * sums[b];
            }
        }
        return squares;
    }

    private static double[] variances(float[] values, int width) {
        int samples = values.length / width;
        double[] variances = new double[width];
        for (int i = 0; i < width; i++) {
            double mean = 0;
            for (int n = 0; n < samples; n++) {
                mean += (double) values[n * width + i] / samples;
            }
            for (int n = 0; n < samples; n++) {
                variances[i] += Math.pow(values[n * width + i] - mean, 2) / samples;
            }
        }
        return variances;
    }
}
