package dev.appraise.api.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Network;

/** Whether two networks are the same to the last bit. */
final class Same {
    private Same() {}

    static void networks(Network network, Network expected) {
        for (int l = 0; l < expected.depth(); l++) {
            assertThat(network.layer(l).connections().values())
                    .as("weights of layer %s", l)
                    .isEqualTo(expected.layer(l).connections().values());
            assertThat(network.layer(l).connections().mask())
                    .as("mask of layer %s", l)
                    .isEqualTo(expected.layer(l).connections().mask());
            assertThat(network.layer(l).bias())
                    .as("biases of layer %s", l)
                    .isEqualTo(expected.layer(l).bias());
        }
    }
}
