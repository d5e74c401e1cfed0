package dev.appraise.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.compute.Samples;
import dev.appraise.core.random.SeededRandom;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class NetworkFileTest {
    private final Network network = Network.dense(Shape.parse("5-4-3-2"), Activation.TANH, Activation.LINEAR);

    NetworkFileTest() {
        for (int c = 0; c < network.size(); c += 3) {
            network.prune(c);
        }
        Samples.randomize(network, new SeededRandom(1));
    }

    @Test
    void aNetworkComesBackAsItWas() {
        Network back = NetworkFile.network(NetworkFile.bytes(network), "it");

        assertThat(back.shape()).isEqualTo(network.shape());
        for (int l = 0; l < network.depth(); l++) {
            assertThat(back.layer(l).activation()).isEqualTo(network.layer(l).activation());
            assertThat(back.layer(l).bias()).isEqualTo(network.layer(l).bias());
            assertThat(back.layer(l).connections().mask())
                    .isEqualTo(network.layer(l).connections().mask());
            assertThat(back.layer(l).connections().values())
                    .isEqualTo(network.layer(l).connections().values());
        }
    }

    @Test
    void aNetworkCutAnywhereIsRefused() {
        byte[] bytes = NetworkFile.bytes(network);

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> NetworkFile.network(cut, "x.network"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("x.network is not the file of a network");
        }
    }

    @Test
    void anyOtherByteIsRefused() {
        byte[] bytes = NetworkFile.bytes(network);

        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 4;
            assertThatThrownBy(() -> NetworkFile.network(changed, "x")).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aFewBytesCannotAskForAHugeNetwork() {
        ByteBuffer few = ByteBuffer.allocate(25);
        few.putInt(0x41504e4e)
                .put((byte) 1)
                .putInt(2)
                .putInt(30000)
                .putInt(30000)
                .putInt(1);
        CRC32 crc = new CRC32();
        crc.update(few.array(), 0, few.position());
        few.putInt((int) crc.getValue());

        assertThatThrownBy(() -> NetworkFile.network(few.array(), "x"))
                .hasMessageContaining("is too short for 30000-30000-1");
    }
}
