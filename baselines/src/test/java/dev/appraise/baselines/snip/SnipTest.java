package dev.appraise.baselines.snip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.baselines.Trials;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnipTest {
    @ParameterizedTest
    @EnumSource
    void theScoreIsTheSlopeOfTheLossByAGateOnTheConnection(Loss loss) {
        Network network = Trials.network("4-6-5-3", 2);
        Evidence evidence = Trials.evidence(20, 3, loss, 1);

        double[] scores = new Snip().appraise(network, evidence).scores();

        for (int c = 0; c < network.size(); c++) {
            double slope = (gated(network, evidence, c, 1.01f) - gated(network, evidence, c, 0.99f)) / 0.02;
            assertThat(scores[c]).as("connection %d", c).isCloseTo(Math.abs(slope), within(2e-5));
        }
        assertThat(Arrays.stream(scores).max().orElseThrow()).isGreaterThan(1e-2);
    }

    private static double gated(Network network, Evidence evidence, int connection, float gate) {
        Network changed = network.copy();
        int l = network.layerOf(connection);
        changed.layer(l).connections().values()[connection - network.offset(l)] *= gate;
        return evidence.error(changed);
    }
}
