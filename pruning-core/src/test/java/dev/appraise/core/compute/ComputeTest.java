package dev.appraise.core.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Activations;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.core.random.SeededRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComputeTest {
    private static final int MANY = 1000;

    private final Compute compute = new Compute(new FmaGemm());
    private final Network network = Network.dense(Shape.parse("7-11-5-3"), Activation.TANH, Activation.LINEAR);

    ComputeTest() {
        Samples.randomize(network, new SeededRandom(1));
    }

    @Test
    void aHandWorkedNetworkGivesWhatPaperGives() {
        Network small = Network.dense(Shape.parse("2-1-1"), Activation.RELU, Activation.LINEAR);
        small.layer(0).connections().values()[0] = 2;
        small.layer(0).connections().values()[1] = -1;
        small.layer(0).bias()[0] = 0.5f;
        small.layer(1).connections().values()[0] = 3;
        small.layer(1).bias()[0] = -1;
        Batch batch = new Batch(new float[] {1, 1, 0, 2}, new float[] {3, 0}, 2, 2, 1);

        Activations activations = compute.forward(small, batch);

        assertThat(activations.inputs()[0]).containsExactly(1, 1, 0, 2);
        assertThat(activations.preActivations()[0]).containsExactly(1.5f, -1.5f);
        assertThat(activations.inputs()[1]).containsExactly(1.5f, 0);
        assertThat(activations.preActivations()[1]).containsExactly(3.5f, -1);
        assertThat(activations.outputs()).containsExactly(3.5f, -1);
        assertThat(compute.error(small, batch, Loss.MEAN_SQUARED_ERROR)).isEqualTo((0.25 + 1) / 2);
    }

    @Test
    void outputsOfManySamplesAreThoseOfOneForwardPass() {
        Batch batch = Samples.batch(MANY, 7, 3, Loss.MEAN_SQUARED_ERROR, new SeededRandom(2));
        float[] together = compute.forward(network, batch).outputs();
        float[] inChunks = compute.outputs(network, batch);
        for (int i = 0; i < together.length; i++) {
            assertThat(inChunks[i]).isCloseTo(together[i], within(1e-6f));
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorAndDerivativesOfManySamplesAreTheWeighedMeansOfTheirParts(Loss loss) {
        Batch batch = Samples.batch(MANY, 7, 3, loss, new SeededRandom(2));
        Gradient direction = Samples.direction(network, new SeededRandom(3));
        double[] gradient = new double[network.size() + 19];
        double[] product = new double[gradient.length];
        double error = 0;
        int[] bounds = {0, 1, 300, 513, MANY};
        for (int part = 0; part + 1 < bounds.length; part++) {
            Batch rows =
                    batch.rows(IntStream.range(bounds[part], bounds[part + 1]).toArray());
            double share = rows.size() / (double) MANY;
            error += share * compute.error(network, rows, loss);
            add(gradient, share, compute.gradient(network, rows, loss));
            add(product, share, compute.hessianVectorProduct(network, rows, loss, direction));
        }
        assertThat(compute.error(network, batch, loss)).isCloseTo(error, within(1e-6));
        assertThat(DoubleTwin.flat(compute.gradient(network, batch, loss))).containsExactly(gradient, within(1e-6));
        assertThat(DoubleTwin.flat(compute.hessianVectorProduct(network, batch, loss, direction)))
                .containsExactly(product, within(1e-5));
    }

    @Test
    void aPrunedConnectionHasTheGradientItWouldHaveAtZero() {
        Batch batch = Samples.batch(20, 7, 3, Loss.MEAN_SQUARED_ERROR, new SeededRandom(2));
        network.layer(0).connections().values()[4] = 0;
        float alive = compute.gradient(network, batch, Loss.MEAN_SQUARED_ERROR).weights()[0][4];
        network.prune(4);
        assertThat(compute.gradient(network, batch, Loss.MEAN_SQUARED_ERROR).weights()[0][4])
                .isEqualTo(alive)
                .isNotZero();
    }

    @Test
    void samplesOfAnotherWidthAreRefused() {
        Batch batch = Samples.batch(2, 6, 3, Loss.MEAN_SQUARED_ERROR, new SeededRandom(2));
        assertThatThrownBy(() -> compute.error(network, batch, Loss.MEAN_SQUARED_ERROR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7-11-5-3")
                .hasMessageContaining("6 features");
    }

    private static void add(double[] sum, double share, Gradient part) {
        double[] values = DoubleTwin.flat(part);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * values[i];
        }
    }
}
