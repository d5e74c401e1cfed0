package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
    private final Network network = Network.dense(Shape.parse("1-1"), Activation.TANH, Activation.LINEAR);

    @Test
    void anImprovementStartsTheCountOfFailuresAnew() {
        EarlyStopping stopping = new EarlyStopping(2, network, 5);
        stopping.observe(network, 6);
        stopping.observe(network, 4);
        stopping.observe(network, 4.5);
        assertThat(stopping.failures()).isEqualTo(1);
        assertThat(stopping.stops()).isFalse();
        stopping.observe(network, 4);
        assertThat(stopping.stops()).isTrue();
    }

    @Test
    void anErrorThatIsNotANumberIsAFailure() {
        EarlyStopping stopping = new EarlyStopping(1, network, 5);
        stopping.observe(network, Double.NaN);
        assertThat(stopping.stops()).isTrue();
    }

    @Test
    void theBestComesBackUnderTheMaskOfNow() {
        EarlyStopping stopping = new EarlyStopping(2, network, 5);
        network.layer(0).connections().values()[0] = 1;
        network.layer(0).bias()[0] = 2;
        stopping.observe(network, 4);
        network.layer(0).bias()[0] = 3;
        network.prune(0);
        stopping.restoreBest(network);
        assertThat(network.layer(0).bias()[0]).isEqualTo(2);
        assertThat(network.weight(0)).isZero();
    }
}
