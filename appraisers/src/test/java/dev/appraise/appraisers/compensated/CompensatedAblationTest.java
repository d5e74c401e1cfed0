package dev.appraise.appraisers.compensated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.appraisers.Cases;
import dev.appraise.appraisers.Ridge;
import dev.appraise.appraisers.ablation.BruteForce;
import org.junit.jupiter.api.Test;

class CompensatedAblationTest {
    private static final double DAMPING = 0.01;

    @Test
    void onAQuadraticItIsTheErrorOfTheBestNetworkWithoutTheConnection() {
        Network network = Cases.pruned("5-3", Activation.LINEAR, Activation.LINEAR);
        Batch batch = Cases.rows(network, Loss.MEAN_SQUARED_ERROR, 12);
        Ridge ridge = new Ridge(batch, DAMPING);
        ridge.fit(network);
        double base = BruteForce.error(network, batch, Loss.MEAN_SQUARED_ERROR);

        double[] scores = new CompensatedAblation(DAMPING)
                .appraise(network, Cases.evidence(batch, Loss.MEAN_SQUARED_ERROR))
                .scores();
        for (int c = 0; c < network.size(); c++) {
            Network without = network.copy();
            without.prune(c);
            ridge.fit(without);
            double change = BruteForce.error(without, batch, Loss.MEAN_SQUARED_ERROR) - base;
            assertThat(scores[c]).isCloseTo(change, within(1e-6));
        }
    }

    @Test
    void theNetworkThatIsAppraisedStaysAsItIs() {
        Network network = Cases.pruned("4-5-3", Activation.TANH, Activation.LINEAR);
        Network before = network.copy();
        Batch batch = Cases.rows(network, Loss.SOFTMAX_CROSS_ENTROPY, 12);
        new CompensatedAblation(DAMPING).appraise(network, Cases.evidence(batch, Loss.SOFTMAX_CROSS_ENTROPY));

        for (int l = 0; l < 2; l++) {
            assertThat(network.layer(l).connections().values())
                    .isEqualTo(before.layer(l).connections().values());
            assertThat(network.layer(l).bias()).isEqualTo(before.layer(l).bias());
        }
    }
}
