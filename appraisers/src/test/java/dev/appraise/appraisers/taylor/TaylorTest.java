package dev.appraise.appraisers.taylor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.appraisers.Cases;
import dev.appraise.appraisers.ablation.BruteForce;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaylorTest {
    @ParameterizedTest
    @EnumSource
    void isTheSizeOfTheSlopeOfTheErrorByAGateOnTheConnection(Loss loss) {
        Network network = Cases.pruned("4-5-3", Activation.TANH, Activation.LINEAR);
        Batch batch = Cases.rows(network, loss, 20);
        double[] scores =
                new Taylor().appraise(network, Cases.evidence(batch, loss)).scores();

        for (int l = 0; l < network.depth(); l++) {
            Connections connections = network.layer(l).connections();
            for (int c = 0; c < connections.size(); c++) {
                assertThat(scores[network.offset(l) + c])
                        .isCloseTo(Math.abs(gateSlope(network, connections.values(), c, batch, loss)), within(1e-6));
            }
        }
    }

    private static double gateSlope(Network network, float[] weights, int index, Batch batch, Loss loss) {
        float weight = weights[index];
        if (weight == 0) {
            return 0;
        }
        float above = weight * 1.001f;
        float below = weight * 0.999f;
        weights[index] = above;
        double change = BruteForce.error(network, batch, loss);
        weights[index] = below;
        change -= BruteForce.error(network, batch, loss);
        weights[index] = weight;
        return change / ((double) above - below) * weight;
    }
}
