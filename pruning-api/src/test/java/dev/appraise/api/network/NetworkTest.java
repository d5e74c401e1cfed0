package dev.appraise.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void numbersConnectionsLayerByLayerAndRowByRow() {
        Network network = filled("2-3-2");

        assertThat(network.size()).isEqualTo(12);
        assertThat(network.offset(1)).isEqualTo(6);
        assertThat(network.layerOf(5)).isZero();
        assertThat(network.layerOf(6)).isEqualTo(1);
        assertThat(network.weight(7)).isEqualTo(network.layer(1).connections().values()[1]);
    }

    @Test
    void aPrunedConnectionIsZeroAndCountsAsGone() {
        Network network = filled("2-3-2");
        network.prune(7);
        network.prune(7);

        assertThat(network.weight(7)).isZero();
        assertThat(network.isLive(7)).isFalse();
        assertThat(network.pruned()).isEqualTo(1);
        assertThat(network.live()).isEqualTo(11);
    }

    @Test
    void rewindingGivesWeightsBackButNotPrunedConnections() {
        Network network = filled("2-3-2");
        Network earlier = network.copy();
        network.prune(0);
        Arrays.fill(network.layer(1).connections().values(), 9);
        network.layer(1).bias()[1] = 9;

        network.rewind(earlier);

        assertThat(network.weight(0)).isZero();
        assertThat(network.weight(7)).isEqualTo(earlier.weight(7));
        assertThat(network.layer(1).bias()).isEqualTo(earlier.layer(1).bias());
        assertThat(network.pruned()).isEqualTo(1);
    }

    @Test
    void restoringGivesMasksBackToo() {
        Network network = filled("2-3-2");
        network.prune(3);
        Network earlier = network.copy();
        network.prune(0);
        network.layer(0).connections().regrow(3, 5);

        network.restore(earlier);

        assertThat(network.isLive(0)).isTrue();
        assertThat(network.isLive(3)).isFalse();
        assertThat(network.weight(0)).isEqualTo(earlier.weight(0));
    }

    @Test
    void aCopyIsIndependent() {
        Network network = filled("2-3-2");
        Network copy = network.copy();
        copy.prune(0);
        copy.layer(0).bias()[0] = 7;

        assertThat(network.isLive(0)).isTrue();
        assertThat(network.layer(0).bias()[0]).isNotEqualTo(7);
    }

    @Test
    void refusesWeightsOfAnotherShape() {
        assertThatThrownBy(() -> filled("2-3-2").rewind(filled("2-2-2")))
                .hasMessageContaining("2-3-2")
                .hasMessageContaining("2-2-2");
    }

    @Test
    void whatCannotBeRestoredIsLeftAsItWas() {
        Network network = filled("2-3-2");
        network.prune(0);

        assertThatThrownBy(() -> network.restore(filled("2-3-3"))).isInstanceOf(IllegalArgumentException.class);

        assertThat(network.isLive(0)).isFalse();
        assertThat(network).hasToString("2-3-2, 11 of 12 connections live");
    }

    @Test
    void layersMustFitEachOther() {
        List<Dense> layers = List.of(new Dense(3, 2, Activation.TANH), new Dense(2, 4, Activation.LINEAR));

        assertThatThrownBy(() -> new Network(layers)).hasMessage("layer 1 takes 4 inputs, but layer 0 has 3 outputs");
    }

    @Test
    void aLayerNeedsAWeightAndAMaskEntryForEachConnection() {
        assertThatThrownBy(() -> new Connections(2, 3, new float[5], new Mask(5)))
                .hasMessage("a 2 x 3 layer needs 6 weights and mask entries, not 5 and 5");
        assertThatThrownBy(() -> new Connections(2, 3, new float[6], new Mask(5)))
                .hasMessageEndingWith("not 6 and 5");
    }

    @Test
    void readsAndWritesShapes() {
        assertThat(Shape.parse("784-300-100-10").connections()).isEqualTo(266_200);
        assertThat(Shape.parse(" 5-11-3 ")).hasToString("5-11-3");
        assertThatThrownBy(() -> Shape.parse("5-x-3")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Shape.parse("5-0-3")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Shape.parse("5")).isInstanceOf(InvalidInputException.class);
        assertThat(Shape.parse("1-2147483647").connections()).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Shape.parse("100000-100000-2"))
                .hasMessage("network '100000-100000-2' has more than 2147483647 connections");
        assertThatThrownBy(() -> Shape.parse("2147483647-2147483647-2147483647-2147483647"))
                .hasMessageContaining("has more than 2147483647 connections");
    }

    private static Network filled(String shape) {
        Network network = Network.dense(Shape.parse(shape), Activation.TANH, Activation.LINEAR);
        for (Layer layer : network.layers()) {
            float[] values = layer.connections().values();
            for (int i = 0; i < values.length; i++) {
                values[i] = i + 1;
            }
        }
        return network;
    }
}
