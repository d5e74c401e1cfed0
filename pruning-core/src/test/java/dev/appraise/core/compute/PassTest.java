package dev.appraise.core.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.core.random.SeededRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassTest {
    @Test
    void theGradientIsThatOfTheNetworkThatDropoutLeft() {
        Network network = Network.dense(Shape.parse("1-1-1"), Activation.LINEAR, Activation.LINEAR);
        network.layer(0).connections().values()[0] = 3;
        network.layer(1).connections().values()[0] = 1;
        Dropout dropout = new Dropout(0, 0.5, new SeededRandom(1), network, 1);
        Pass pass = new Pass(new FmaGemm(), network, 1, dropout);
        Gradient gradient = Gradient.zeros(network);
        Set<Float> outputs = new HashSet<>();
        pass.readWeights(network);
        for (int i = 0; i < 20; i++) {
            pass.begin(network, new float[] {1}, 0, 1);
            pass.forward(network, 0);
            float output = pass.outputs()[0];
            pass.backward(network, Loss.MEAN_SQUARED_ERROR, new float[] {1}, 0, 1, true, gradient);
            outputs.add(output);
            // Kept: y = 2 * 3, slopes 2 (6 - 1) times 2 by the first weight, times 6 by the second.
            assertThat(gradient.weights()[0][0]).isEqualTo(output == 0 ? 0f : 20f);
            assertThat(gradient.weights()[1][0]).isEqualTo(output == 0 ? 0f : 60f);
        }
        assertThat(outputs).containsExactlyInAnyOrder(0f, 6f);
    }
}
