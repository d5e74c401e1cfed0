package dev.appraise.core.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Jacobian;
import dev.appraise.core.random.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighedJacobianTest {
    private static final double STEP = 1e-5;

    @ParameterizedTest
    @CsvSource({"TANH, LINEAR", "SIGMOID, TANH", "TANH, SIGMOID"})
    void rowsOfSquaredErrorAreTheSlopesOfEachOutput(Activation hidden, Activation output) {
        Network network = network(hidden, output);
        Batch batch = Samples.batch(7, 4, 3, Loss.MEAN_SQUARED_ERROR, new SeededRandom(2));
        Jacobian jacobian = jacobian(network, batch, Loss.MEAN_SQUARED_ERROR);
        DoubleNetwork point = new DoubleNetwork(network);

        assertThat(jacobian.rows()).isEqualTo(21);
        for (int n = 0; n < 7; n++) {
            for (int p = 0; p < jacobian.parameters(); p++) {
                double[] slopes = slopes(point, batch, n, p);
                for (int k = 0; k < 3; k++) {
                    assertThat(jacobian.values()[(n * 3 + k) * jacobian.parameters() + p])
                            .isCloseTo(Math.sqrt(2.0 / 21) * slopes[k], within(1e-9));
                }
            }
        }
    }

    @Test
    void forALinearNetworkItsSquareIsTheHessian() {
        for (Loss loss : Loss.values()) {
            Network network = Network.dense(Shape.parse("4-3"), Activation.TANH, Activation.LINEAR);
            Samples.randomize(network, new SeededRandom(1));
            Batch batch = Samples.batch(9, 4, 3, loss, new SeededRandom(2));
            Jacobian jacobian = jacobian(network, batch, loss);
            int size = jacobian.parameters();
            DoubleTwin twin = new DoubleTwin(network, batch, loss);

            for (int p = 0; p < size; p++) {
                double[] direction = new double[size];
                direction[p] = 1;
                double[] column = twin.hessianVectorProduct(direction);
                for (int q = 0; q < size; q++) {
                    double sum = 0;
                    for (int row = 0; row < jacobian.rows(); row++) {
                        sum += jacobian.values()[row * size + p] * jacobian.values()[row * size + q];
                    }
                    assertThat(sum).as("%s, %d, %d", loss, p, q).isCloseTo(column[q], within(1e-6));
                }
            }
        }
    }

    @Test
    void parametersAreTheLiveWeightsOfALayerThenItsBiases() {
        Network network = Network.dense(Shape.parse("2-2-1"), Activation.TANH, Activation.LINEAR);
        network.prune(1);
        Batch batch = Samples.batch(1, 2, 1, Loss.MEAN_SQUARED_ERROR, new SeededRandom(2));

        assertThat(jacobian(network, batch, Loss.MEAN_SQUARED_ERROR).connections())
                .containsExactly(0, 2, 3, -1, -1, 4, 5, -1);
    }

    @Test
    void aJacobianBeyondAnArrayIsRefused() {
        Network network = Network.dense(Shape.parse("1000-1000-10"), Activation.TANH, Activation.LINEAR);
        Batch batch = new Batch(new float[300 * 1000], new float[300 * 10], 300, 1000, 10);

        assertThatThrownBy(() -> jacobian(network, batch, Loss.MEAN_SQUARED_ERROR))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1000-1000-10")
                .hasMessageContaining("300 rows");
    }

    private static double[] slopes(DoubleNetwork point, Batch batch, int sample, int parameter) {
        double[] start = point.get();
        double[] moved = start.clone();
        moved[parameter] += STEP;
        point.set(moved);
        double[] slopes = point.outputs(batch, sample).clone();
        moved[parameter] -= 2 * STEP;
        point.set(moved);
        double[] below = point.outputs(batch, sample);
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = (slopes[k] - below[k]) / (2 * STEP);
        }
        point.set(start);
        return slopes;
    }

    private static Jacobian jacobian(Network network, Batch batch, Loss loss) {
        return new Compute(new FmaGemm()).jacobian(network, batch, loss);
    }

    private static Network network(Activation hidden, Activation output) {
        Network network = Network.dense(Shape.parse("4-5-6-3"), hidden, output);
        for (int connection = 0; connection < network.size(); connection += 3) {
            network.prune(connection);
        }
        Samples.randomize(network, new SeededRandom(1));
        return network;
    }
}
