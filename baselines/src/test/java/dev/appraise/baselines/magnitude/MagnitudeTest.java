package dev.appraise.baselines.magnitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Scope;
import dev.appraise.baselines.Trials;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.Algorithm;
import org.junit.jupiter.api.Test;

class MagnitudeTest {
    @Test
    void theScoreIsTheSizeOfTheWeight() {
        Network network = Network.dense(Shape.parse("4-1-2"), Activation.TANH, Activation.LINEAR);
        System.arraycopy(
                new float[] {-3, 0.5f, 0, 2}, 0, network.layer(0).connections().values(), 0, 4);
        System.arraycopy(new float[] {-1, 4}, 0, network.layer(1).connections().values(), 0, 2);

        double[] scores = new Magnitude()
                .appraise(network, Trials.evidence(1, 2, Loss.MEAN_SQUARED_ERROR, 1))
                .scores();

        assertThat(scores).containsExactly(3, 0.5, 0, 2, 1, 4);
    }

    @Test
    void theSmallestWeightsOfTheTrainedNetworkGo() {
        Session session = Trials.regression(Algorithm.ADAM, 0.125, 0.5, 1);
        MagnitudeSettings defaults = MagnitudeSettings.defaults(Scope.NETWORK);
        Session twin = Trials.regression(Algorithm.ADAM, 0.125, 0.5, 1);
        twin.train(0.125);
        defaults.method(Scope.NETWORK).prune(session);

        double greatestPruned = 0;
        double leastLive = Double.POSITIVE_INFINITY;
        for (int c = 0; c < 64; c++) {
            double size = Math.abs(twin.network().weight(c));
            if (session.network().isLive(c)) {
                leastLive = Math.min(leastLive, size);
            } else {
                greatestPruned = Math.max(greatestPruned, size);
            }
        }
        assertThat(greatestPruned).isLessThanOrEqualTo(leastLive);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        MagnitudeSettings good = MagnitudeSettings.defaults(Scope.NETWORK);

        assertThatThrownBy(() -> new MagnitudeSettings(Schedule.ITERATIVE, 0, 0.5, good.loop()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("rounds is 0");
        assertThatThrownBy(() -> new MagnitudeSettings(Schedule.ITERATIVE, 1, 1, good.loop()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("trainShare is 1");
    }
}
