package dev.appraise.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.EjmlGemm;
import dev.appraise.core.compute.Samples;
import dev.appraise.core.random.SeededRandom;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {
    private static final int ROWS = 20;

    @ParameterizedTest
    @EnumSource(Activation.class)
    void aDenseEngineGivesTheNetworksOutputs(Activation hidden) {
        givesTheNetworksOutputs(hidden, DenseEngine::new);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void aSparseEngineGivesTheNetworksOutputs(Activation hidden) {
        givesTheNetworksOutputs(hidden, SparseEngine::new);
    }

    private static void givesTheNetworksOutputs(Activation hidden, Function<Network, Engine> engines) {
        SeededRandom random = new SeededRandom(3);
        Network network = Network.dense(Shape.parse("7-6-5-3"), hidden, Activation.LINEAR);
        for (int c = 0; c < network.size(); c++) {
            if (random.nextInt(2) == 0 || c < 14) {
                network.prune(c);
            }
        }
        Samples.randomize(network, random);
        Batch rows = Samples.batch(ROWS, 7, 3, Loss.MEAN_SQUARED_ERROR, random);
        float[] expected = new Compute(new EjmlGemm()).outputs(network, rows);
        Engine engine = engines.apply(network);
        float[] outputs = new float[3];

        for (int n = 0; n < ROWS; n++) {
            engine.run(rows.inputs(), n * 7, outputs);
            for (int k = 0; k < 3; k++) {
                assertThat(outputs[k]).isCloseTo(expected[n * 3 + k], within(1e-5f));
            }
        }
    }
}
