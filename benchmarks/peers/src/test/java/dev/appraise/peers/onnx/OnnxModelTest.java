package dev.appraise.peers.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.Gemm;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.microbench.peer.AblationPeer;
import dev.appraise.microbench.peer.EjmlDouble;
import dev.appraise.microbench.peer.InferencePeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnnxModelTest {
    private static final int ROWS = 7;

    private final SeededRandom random = new SeededRandom(1);
    private final Batch batch = batch();

    @ParameterizedTest
    @EnumSource(Activation.class)
    void theModelAnswersAsTheNetworkDoes(Activation hidden) {
        Network network = network(hidden);
        float[] outputs = new float[ROWS * 3];

        try (InferencePeer.Runner runner = new OnnxInference().open(network, ROWS, 1)) {
            runner.run(batch.inputs(), outputs);
        }

        assertThat(outputs).containsExactly(new Compute(Gemm.fastest()).outputs(network, batch), within(1e-5f));
    }

    @Test
    void aWeightIsTakenOutAndPutBack() {
        Network network = network(Activation.RELU);
        AblationPeer.Lane exact = EjmlDouble.withMathTanh().open(network, batch, Loss.SOFTMAX_CROSS_ENTROPY);

        try (AblationPeer.Lane lane = new OnnxAblation().open(network, batch, Loss.SOFTMAX_CROSS_ENTROPY)) {
            for (int c = 0; c < network.size(); c++) {
                assertThat(lane.errorWithout(c)).isCloseTo(exact.errorWithout(c), within(1e-6));
            }
            assertThat(lane.error()).isCloseTo(exact.error(), within(1e-6));
        }
    }

    private Network network(Activation hidden) {
        Network network = Network.dense(Shape.parse("4-6-5-3"), hidden, Activation.LINEAR);
        Initialization.GLOROT.initialize(network, random);
        for (int l = 0; l < network.depth(); l++) {
            for (int j = 0; j < network.layer(l).outputs(); j++) {
                network.layer(l).bias()[j] = (float) random.nextGaussian();
            }
        }
        return network;
    }

    private Batch batch() {
        float[] inputs = new float[ROWS * 4];
        float[] targets = new float[ROWS * 3];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        for (int n = 0; n < ROWS; n++) {
            targets[n * 3 + n % 3] = 1;
        }
        return new Batch(inputs, targets, ROWS, 4, 3);
    }
}
