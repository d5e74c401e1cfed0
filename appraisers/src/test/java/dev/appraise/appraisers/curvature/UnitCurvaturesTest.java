package dev.appraise.appraisers.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitCurvaturesTest {
    private static final int ROWS = 20;

    /** The derivative by a bias is that by the unit's pre-activation; the Jacobian has it from a path of its own. */
    @ParameterizedTest
    @CsvSource({
        "TANH, LINEAR, MEAN_SQUARED_ERROR",
        "RELU, LINEAR, SOFTMAX_CROSS_ENTROPY",
        "SIGMOID, TANH, MEAN_SQUARED_ERROR",
        "TANH, SIGMOID, SOFTMAX_CROSS_ENTROPY"
    })
    void curvaturesAreTheSquaresOfTheJacobianByTheBiasesAndEstimatesComeToThemOnAverage(
            Activation hidden, Activation output, Loss loss) {
        Network network = Cases.pruned("4-6-5-3", hidden, output);
        Evidence evidence = Cases.evidence(Cases.rows(network, loss, ROWS), loss);
        double[] expected = squaredNormsByBias(evidence.jacobian(network));
        double largest = Arrays.stream(expected).max().orElseThrow();

        UnitCurvatures curvatures = new UnitCurvatures(network, evidence, 1);
        double[] exact = new double[expected.length];
        curvatures.visit(0, ROWS, (sample, units) -> add(units, 1.0 / ROWS, exact));
        assertThat(exact).containsExactly(expected, within(1e-5 * largest));

        double[] estimate = new double[expected.length];
        SplittableRandom random = new SplittableRandom(7);
        int draws = 2000;
        for (int i = 0; i < draws; i++) {
            curvatures.visitEstimates(0, ROWS, random, (sample, units) -> add(units, 1.0 / ROWS / draws, estimate));
        }
        assertThat(estimate).containsExactly(expected, within(0.02 * largest));
        assertThat(estimate).isNotEqualTo(exact);
    }

    /** For one layer the curvature by an output is p (1 - p), with p the softmax of the outputs by the temperature. */
    @Test
    void theTemperatureSoftensTheSoftmax() {
        Network network = Network.dense(Shape.parse("1-2"), Activation.LINEAR, Activation.LINEAR);
        network.layer(0).connections().values()[0] = 6;
        Batch batch = new Batch(new float[] {1}, new float[] {1, 0}, 1, 1, 2);
        double p = 1 / (1 + Math.exp(-6.0 / 3));
        double[] curvature = new double[2];

        new UnitCurvatures(network, Cases.evidence(batch, Loss.SOFTMAX_CROSS_ENTROPY), 3)
                .visit(0, 1, (sample, units) -> add(units, 1, curvature));

        assertThat(curvature).containsExactly(new double[] {p * (1 - p), p * (1 - p)}, within(1e-6));
    }

    private static void add(double[][] layers, double factor, double[] sums) {
        double[] units = Stream.of(layers).flatMapToDouble(Arrays::stream).toArray();
        for (int j = 0; j < units.length; j++) {
            sums[j] += factor * units[j];
        }
    }

    private static double[] squaredNormsByBias(Jacobian jacobian) {
        double[] norms = new double[jacobian.parameters()];
        int found = 0;
        for (int p = 0; p < jacobian.parameters(); p++) {
            if (jacobian.connections()[p] < 0) {
                for (int row = 0; row < jacobian.rows(); row++) {
                    double slope = jacobian.values()[row * jacobian.parameters() + p];
                    norms[found] += slope * slope;
                }
                found++;
            }
        }
        return Arrays.copyOf(norms, found);
    }
}
