package dev.appraise.core.sound;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import org.junit.jupiter.api.Test;

class SoundnessTest {
    private final Network network = Network.dense(Shape.parse("2-2-1"), Activation.TANH, Activation.LINEAR);

    @Test
    void aPrunedConnectionWeighsNothing() {
        network.prune(3);
        assertThatCode(() -> Soundness.require(network, "now")).doesNotThrowAnyException();

        network.layer(0).connections().values()[3] = 1e-30f;

        assertThatThrownBy(() -> Soundness.require(network, "now"))
                .isInstanceOf(UnsoundNetworkException.class)
                .hasMessage("connection 3 of layer 0 is pruned, and its weight is 1.0E-30 now");
    }

    @Test
    void noLayerIsEmpty() {
        network.prune(4);
        network.prune(5);

        assertThatThrownBy(() -> Soundness.require(network, "now")).hasMessage("layer 1 has no live connection now");
    }

    @Test
    void divergenceIsToldWithItsPlace() {
        network.layer(1).connections().values()[1] = Float.POSITIVE_INFINITY;
        assertThatThrownBy(() -> Soundness.require(network, "now"))
                .hasMessage("training diverged: the weight of connection 1 of layer 1 is Infinity now");
        assertThatCode(() -> Soundness.requireMasks(network, "now")).doesNotThrowAnyException();

        network.layer(1).connections().values()[1] = 0;
        network.layer(0).bias()[1] = Float.NaN;
        assertThatThrownBy(() -> Soundness.require(network, "now"))
                .hasMessage("training diverged: bias 1 of layer 0 is NaN now");
    }

    @Test
    void masksAloneAreCheckedInEveryLayer() {
        network.prune(5);
        network.layer(1).connections().values()[1] = 2;

        assertThatThrownBy(() -> Soundness.requireMasks(network, "now"))
                .hasMessage("connection 1 of layer 1 is pruned, and its weight is 2.0 now");
    }
}
