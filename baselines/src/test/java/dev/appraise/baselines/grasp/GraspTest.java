package dev.appraise.baselines.grasp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.baselines.Trials;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.Algorithm;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraspTest {
    private static final int ALL = 1000;

    @ParameterizedTest
    @ValueSource(doubles = {1, 3})
    void twiceTheScoresOfASetAreTheChangeOfTheSquaredGradientAsItsWeightsShrink(double temperature) {
        Network network = Trials.network("4-6-5-3", 2);
        Evidence evidence = Trials.evidence(20, 3, Loss.SOFTMAX_CROSS_ENTROPY, 1);

        double[] scores =
                new Grasp(temperature, ALL).appraise(network, evidence).scores();

        for (int l = 0; l < network.depth(); l++) {
            int from = network.offset(l);
            int to = network.offset(l + 1);
            assertSlope(network, evidence, temperature, scores, c -> c >= from && c < to);
        }
        assertSlope(network, evidence, temperature, scores, c -> c % 3 == 0);
        assertSlope(network, evidence, temperature, scores, c -> c == 5);
    }

    /** The change is that of the gradient's squared length by a gate on the set, at gate 1. */
    private static void assertSlope(
            Network network, Evidence evidence, double temperature, double[] scores, IntPredicate set) {
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            sum += set.test(c) ? 2 * scores[c] : 0;
        }
        double step = 0.01;
        double slope = (flow(gated(network, set, 1 + step), evidence, temperature)
                        - flow(gated(network, set, 1 - step), evidence, temperature))
                / (2 * step);
        assertThat(sum).isCloseTo(slope, within(2e-5 + 1e-3 * Math.abs(slope)));
        assertThat(Math.abs(slope)).isGreaterThan(2e-4);
    }

    private static Network gated(Network network, IntPredicate set, double gate) {
        Network gated = network.copy();
        for (int c = 0; c < network.size(); c++) {
            int l = network.layerOf(c);
            gated.layer(l).connections().values()[c - network.offset(l)] *= set.test(c) ? (float) gate : 1;
        }
        return gated;
    }

    /** Squared length of the gradient by the weights, from the loss at a temperature alone, by central differences. */
    private static double flow(Network network, Evidence evidence, double temperature) {
        double flow = 0;
        for (int l = 0; l < network.depth(); l++) {
            float[] weights = network.layer(l).connections().values();
            for (int c = 0; c < weights.length; c++) {
                float kept = weights[c];
                weights[c] = kept + 0.01f;
                double above = loss(network, evidence, temperature);
                float high = weights[c];
                weights[c] = kept - 0.01f;
                double slope = (above - loss(network, evidence, temperature)) / (high - weights[c]);
                weights[c] = kept;
                flow += slope * slope;
            }
        }
        return flow;
    }

    private static double loss(Network network, Evidence evidence, double temperature) {
        float[] logits = evidence.activations(network).outputs().clone();
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) (logits[i] / temperature);
        }
        Batch batch = evidence.batch();
        return evidence.loss().mean(logits, batch.targets(), batch.size(), batch.outputs());
    }

    @Test
    void whatLowersTheGradientFlowLeastIsPruned() {
        Session session = Trials.classes(Algorithm.ADAM, 1, 0.5, 1);
        Network network = session.network().copy();
        double[] scores = session.appraise(new Grasp(3, ALL), 0).scores();

        new GraspPruningProvider().create(new GraspSettings(3, ALL)).prune(session);

        double greatestPruned = Double.NEGATIVE_INFINITY;
        double leastLive = Double.POSITIVE_INFINITY;
        for (int c = 0; c < network.size(); c++) {
            if (session.network().isLive(c)) {
                leastLive = Math.min(leastLive, scores[c]);
            } else {
                greatestPruned = Math.max(greatestPruned, scores[c]);
            }
        }
        assertThat(session.network().pruned()).isEqualTo(84);
        assertThat(greatestPruned).isLessThanOrEqualTo(leastLive + 1e-7);
    }

    @Test
    void prunedConnectionsTakeNoPartInTheFlow() {
        Network network = Trials.network("4-6-5-3", 2);
        Evidence evidence = Trials.evidence(20, 3, Loss.SOFTMAX_CROSS_ENTROPY, 1);
        network.prune(0);
        network.prune(60);
        double[] scores = new Grasp(1, ALL).appraise(network, evidence).scores();

        double step = 0.01;
        double slope = (liveFlow(gated(network, c -> c == 5, 1 + step), evidence)
                        - liveFlow(gated(network, c -> c == 5, 1 - step), evidence))
                / (2 * step);
        assertThat(scores[0]).isZero();
        assertThat(2 * scores[5]).isCloseTo(slope, within(1e-5));
    }

    private static double liveFlow(Network network, Evidence evidence) {
        float[][] gradient = evidence.gradient(network).weights();
        double flow = 0;
        for (int c = 0; c < network.size(); c++) {
            int l = network.layerOf(c);
            double slope = gradient[l][c - network.offset(l)];
            flow += network.isLive(c) ? slope * slope : 0;
        }
        return flow;
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new GraspSettings(0, 10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("temperature is 0");
        assertThatThrownBy(() -> new GraspSettings(200, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("rowsPerClass is 0");
    }
}
