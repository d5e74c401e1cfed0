package dev.appraise.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import org.junit.jupiter.api.Test;

class CompressionTest {
    @Test
    void countsConnectionsAndNotBiases() {
        Network network = Network.dense(Shape.parse("4-3-2"), Activation.TANH, Activation.LINEAR);
        network.prune(0);
        network.prune(5);
        network.prune(17);
        Compression compression = Compression.of(network);
        assertThat(compression).isEqualTo(new Compression(18, 15));
        assertThat(compression.pruned()).isEqualTo(3);
        assertThat(compression.rate()).isCloseTo(3 / 18.0, within(1e-15));
        assertThat(compression.ratio()).isCloseTo(15 / 18.0, within(1e-15));
        assertThat(compression.timesSmaller()).isCloseTo(1.2, within(1e-15));
        assertThat(compression.theoreticalSpeedUp()).isCloseTo(1.2, within(1e-15));
    }

    @Test
    void aDenseNetworkIsNotCompressed() {
        Compression dense = Compression.of(Network.dense(Shape.parse("4-3-2"), Activation.TANH, Activation.LINEAR));
        assertThat(dense.rate()).isZero();
        assertThat(dense.theoreticalSpeedUp()).isEqualTo(1);
    }
}
