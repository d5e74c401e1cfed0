package dev.appraise.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.compute.Samples;
import dev.appraise.core.random.SeededRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompactNetworkTest {
    private final Network network = Network.dense(Shape.parse("3-2-2"), Activation.TANH, Activation.LINEAR);

    @BeforeEach
    void randomize() {
        Samples.randomize(network, new SeededRandom(1));
    }

    @Test
    void aWholeNetworkKeepsEverything() {
        CompactNetwork compact = CompactNetwork.of(network);

        assertThat(compact.removedUnits()).isZero();
        assertThat(compact.removedConnections()).isZero();
        assertThat(compact.connections()).isEqualTo(10);
        assertThat(compact.parameters()).isEqualTo(14);
        assertThat(compact.usedInputs()).isEqualTo(3);
    }

    @Test
    void aUnitThatNobodyListensToGoesWithItsConnections() {
        prune(1, 0, 1);
        prune(1, 1, 1);

        CompactNetwork compact = CompactNetwork.of(network);

        assertThat(compact.removedUnits()).isEqualTo(1);
        assertThat(compact.removedConnections()).isEqualTo(3);
        assertThat(compact.connections()).isEqualTo(5);
        assertThat(compact.parameters()).isEqualTo(8);
    }

    @Test
    void aUnitThatHearsNothingIsAConstantInTheNextLayersBiases() {
        for (int i = 0; i < 3; i++) {
            prune(0, 1, i);
        }
        float constant = (float) Math.tanh(network.layer(0).bias()[1]);

        CompactNetwork compact = CompactNetwork.of(network);

        assertThat(compact.removedUnits()).isEqualTo(1);
        assertThat(compact.removedConnections()).isEqualTo(2);
        for (int k = 0; k < 2; k++) {
            float expected = network.layer(1).bias()[k]
                    + constant * network.layer(1).connections().values()[2 * k + 1];
            assertThat(compact.layers().get(1).bias()[k]).isCloseTo(expected, within(1e-7f));
        }
    }

    @Test
    void anInputThatNobodyReadsIsSkippedButTheSampleKeepsItsWidth() {
        prune(0, 0, 1);
        prune(0, 1, 1);

        CompactNetwork compact = CompactNetwork.of(network);

        assertThat(compact.inputs()).isEqualTo(3);
        assertThat(compact.positions()).containsExactly(0, 2);
    }

    @Test
    void whereNoPathIsLeftTheOutputsAreConstantAndStay() {
        for (int i = 0; i < 3; i++) {
            prune(0, 0, i);
        }
        prune(1, 0, 1);
        prune(1, 1, 1);

        CompactNetwork compact = CompactNetwork.of(network);

        assertThat(compact.connections()).isZero();
        assertThat(compact.usedInputs()).isZero();
        assertThat(compact.outputs()).isEqualTo(2);
        assertThat(compact.parameters()).isEqualTo(2);
    }

    @Test
    void aConstantUnitMakesTheNextOneConstant() {
        Network deep = Network.dense(Shape.parse("1-1-1-1"), Activation.SIGMOID, Activation.LINEAR);
        Samples.randomize(deep, new SeededRandom(1));
        deep.prune(0);

        CompactNetwork compact = CompactNetwork.of(deep);

        assertThat(compact.removedUnits()).isEqualTo(2);
        assertThat(compact.connections()).isZero();
    }

    @Test
    void aLiveConnectionOfWeightZeroStays() {
        network.layer(0).connections().values()[0] = 0;

        assertThat(CompactNetwork.of(network).connections()).isEqualTo(10);
    }

    private void prune(int layer, int output, int input) {
        network.prune(network.offset(layer) + output * network.layer(layer).inputs() + input);
    }
}
