package dev.appraise.api.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.Jacobian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceEvidenceTest {
    private static final float STEP = 1e-3f;

    private static ReferenceEvidence evidence(Problem problem) {
        return new ReferenceEvidence(problem.training().rows(), problem.loss(), 1);
    }

    @ParameterizedTest
    @EnumSource
    void theGradientIsThatOfTheError(Problem problem) {
        Network network = problem.network(1);
        ReferenceEvidence evidence = evidence(problem);
        Gradient gradient = evidence.gradient(network);
        for (int c = 0; c < network.size(); c++) {
            int l = network.layerOf(c);
            int i = c - network.offset(l);
            float[] weights = network.layer(l).connections().values();
            float kept = weights[i];
            weights[i] = kept + STEP;
            double above = evidence.error(network);
            double width = weights[i];
            weights[i] = kept - STEP;
            double below = evidence.error(network);
            width -= weights[i];
            weights[i] = kept;
            assertThat((double) gradient.weights()[l][i]).isCloseTo((above - below) / width, within(1e-3));
        }
    }

    /** So it is where the outputs are linear in the weights and the loss is quadratic. */
    @Test
    void theHessianOfOneLinearLayerIsTheJacobianSquared() {
        Network network = Problem.ONE_LAYER.network(1);
        ReferenceEvidence evidence = evidence(Problem.ONE_LAYER);
        Gradient direction = evidence.gradient(network);
        Jacobian jacobian = evidence.jacobian(network);
        double[] along = flat(direction);
        double[] expected = new double[along.length];
        for (int row = 0; row < jacobian.rows(); row++) {
            double product = 0;
            for (int p = 0; p < along.length; p++) {
                product += jacobian.values()[row * along.length + p] * along[p];
            }
            for (int p = 0; p < along.length; p++) {
                expected[p] += jacobian.values()[row * along.length + p] * product;
            }
        }

        assertThat(flat(evidence.hessianVectorProduct(network, direction))).containsExactly(expected, within(1e-5));
    }

    private static double[] flat(Gradient ofOneLayer) {
        float[] weights = ofOneLayer.weights()[0];
        float[] biases = ofOneLayer.biases()[0];
        double[] flat = new double[weights.length + biases.length];
        for (int p = 0; p < flat.length; p++) {
            flat[p] = p < weights.length ? weights[p] : biases[p - weights.length];
        }
        return flat;
    }
}
