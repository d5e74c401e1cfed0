package dev.appraise.appraisers.surgeon;

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
import dev.appraise.appraisers.Ridge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimalBrainSurgeonTest {
    private static final double DAMPING = 0.01;

    private final Network network = Cases.pruned("5-3", Activation.LINEAR, Activation.LINEAR);
    private final Batch batch = Cases.rows(network, Loss.MEAN_SQUARED_ERROR, 12);
    private final Evidence evidence = Cases.evidence(batch, Loss.MEAN_SQUARED_ERROR);
    private final Ridge ridge = new Ridge(batch, DAMPING);

    @Test
    void onAQuadraticItIsWhatTheBestNetworkWithoutTheConnectionHasMore() {
        ridge.fit(network);
        double[] scores =
                new OptimalBrainSurgeon(DAMPING).appraise(network, evidence).scores();

        for (int c = 0; c < network.size(); c++) {
            if (network.isLive(c)) {
                Network without = network.copy();
                without.prune(c);
                ridge.fit(without);
                double increase = ridge.objective(without) - ridge.objective(network);
                assertThat(increase).isGreaterThan(1e-6);
                assertThat(scores[c]).isCloseTo(increase, within(1e-8));
            } else {
                assertThat(scores[c]).isZero();
            }
        }
    }

    @Test
    void onAQuadraticTheStepLeavesTheLeastPossibleError() {
        ridge.fit(network);
        InverseHessian inverse = new InverseHessian(network, evidence, DAMPING);

        for (int c = 0; c < network.size(); c++) {
            if (network.isLive(c)) {
                Network stepped = network.copy();
                inverse.remove(c, stepped);
                Network best = network.copy();
                best.prune(c);
                ridge.fit(best);
                assertThat(stepped.weight(c)).isZero();
                for (int other = 0; other < network.size(); other++) {
                    assertThat((double) stepped.weight(other)).isCloseTo(best.weight(other), within(1e-6));
                }
                assertThat(stepped.layer(0).bias())
                        .containsExactly(best.layer(0).bias(), within(1e-6f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRecursionGivesTheInverseOfTheDampedGaussNewtonMatrix(Loss loss) {
        Network deep = Cases.pruned("4-6-3", Activation.TANH, Activation.LINEAR);
        Evidence rows = Cases.evidence(Cases.rows(deep, loss, 20), loss);
        double[][] inverse = new InverseHessian(deep, rows, 1e-4).get();
        double[][] hessian = dampedSquare(rows.jacobian(deep), 1e-4);

        for (int p = 0; p < hessian.length; p++) {
            for (int q = 0; q < hessian.length; q++) {
                double product = 0;
                for (int k = 0; k < hessian.length; k++) {
                    product += hessian[p][k] * inverse[k][q];
                }
                assertThat(product).isCloseTo(p == q ? 1 : 0, within(1e-9));
            }
        }
    }

    @Test
    void aLargeNetworkIsRefused() {
        Network large = Network.dense(Shape.parse("100-50-10"), Activation.TANH, Activation.LINEAR);

        assertThatThrownBy(() -> new OptimalBrainSurgeon(1e-4).appraise(large, evidence))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("100-50-10")
                .hasMessageContaining("5560")
                .hasMessageContaining("5000");
    }

    @Test
    void noDampingIsRefused() {
        assertThatThrownBy(() -> new OptimalBrainSurgeonProvider.Settings(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("damping is 0.0");
    }

    private static double[][] dampedSquare(Jacobian jacobian, double damping) {
        int size = jacobian.parameters();
        double[][] square = new double[size][size];
        for (int p = 0; p < size; p++) {
            square[p][p] = 2 * damping;
            for (int q = 0; q < size; q++) {
                for (int row = 0; row < jacobian.rows(); row++) {
                    square[p][q] += jacobian.values()[row * size + p] * jacobian.values()[row * size + q];
                }
            }
        }
        return square;
    }
}
