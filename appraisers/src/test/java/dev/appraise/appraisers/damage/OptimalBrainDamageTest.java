package dev.appraise.appraisers.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Jacobian;
import dev.appraise.appraisers.Cases;
import dev.appraise.appraisers.Ridge;
import dev.appraise.appraisers.ablation.BruteForce;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimalBrainDamageTest {
    @Test
    void withOrthogonalInputsAtTheMinimumItIsTheExactChangeOfTheError() {
        Network network = Network.dense(Shape.parse("3-2"), Activation.LINEAR, Activation.LINEAR);
        Batch rows = Cases.rows(network, Loss.MEAN_SQUARED_ERROR, 4);
        float[] orthogonal = {1, 2, 3, 1, -2, -3, -1, 2, -3, -1, -2, 3};
        Batch batch = new Batch(orthogonal, rows.targets(), 4, 3, 2);
        new Ridge(batch, 0).fit(network);

        double[] exact = BruteForce.changes(network, batch, Loss.MEAN_SQUARED_ERROR);
        double[] scores = new OptimalBrainDamage()
                .appraise(network, Cases.evidence(batch, Loss.MEAN_SQUARED_ERROR))
                .scores();
        for (int c = 0; c < exact.length; c++) {
            assertThat(exact[c]).isGreaterThan(1e-4);
            assertThat(scores[c]).isCloseTo(exact[c], within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TANH, LINEAR, MEAN_SQUARED_ERROR",
        "RELU, LINEAR, SOFTMAX_CROSS_ENTROPY",
        "SIGMOID, TANH, MEAN_SQUARED_ERROR",
        "TANH, SIGMOID, SOFTMAX_CROSS_ENTROPY"
    })
    void itsSecondDerivativesAreTheDiagonalOfTheSquaredJacobian(Activation hidden, Activation output, Loss loss) {
        Network network = Cases.pruned("4-6-5-3", hidden, output);
        Batch batch = Cases.rows(network, loss, 30);
        Jacobian jacobian = Cases.evidence(batch, loss).jacobian(network);
        double[] scores = new OptimalBrainDamage()
                .appraise(network, Cases.evidence(batch, loss))
                .scores();

        double[] expected = new double[network.size()];
        for (int p = 0; p < jacobian.parameters(); p++) {
            int connection = jacobian.connections()[p];
            for (int row = 0; connection >= 0 && row < jacobian.rows(); row++) {
                double slope = jacobian.values()[row * jacobian.parameters() + p];
                expected[connection] += slope * slope * network.weight(connection) * network.weight(connection) / 2;
            }
        }
        assertThat(Arrays.stream(expected)).anyMatch(saliency -> saliency > 1e-3);
        assertThat(scores).containsExactly(expected, within(1e-7));
    }
}
