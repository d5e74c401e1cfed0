package dev.appraise.core.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Scope;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Network TWO_LAYERS = network("2-3-2");

    @Test
    void takesTheLeastOverTheNetwork() {
        double[] scores = {5, 4, 3, 2, 1, 0, 9, 9, 9, 9, 9, -1};

        assertThat(least(TWO_LAYERS, scores, 3, Scope.NETWORK)).isEqualTo(bits(4, 5, 11));
    }

    @Test
    void breaksTiesByTheLowestNumber() {
        double[] scores = new double[12];
        scores[0] = -0.0;

        assertThat(least(TWO_LAYERS, scores, 4, Scope.NETWORK)).isEqualTo(bits(0, 1, 2, 3));
    }

    @Test
    void neverTakesTheLastConnectionOfALayer() {
        double[] scores = {1, 2, 3, 4, 5, 6, 100, 100, 100, 100, 100, 100};

        BitSet chosen = least(TWO_LAYERS, scores, 10, Scope.NETWORK);

        assertThat(chosen).isEqualTo(bits(0, 1, 2, 3, 4, 6, 7, 8, 9, 10));
        assertThat(least(TWO_LAYERS, scores, 12, Scope.NETWORK).cardinality()).isEqualTo(10);
        assertThat(least(TWO_LAYERS, scores, 12, Scope.LAYER).cardinality()).isEqualTo(10);
    }

    @Test
    void takesOnlyLiveConnectionsOfTheGivenOnes() {
        Network network = TWO_LAYERS.copy();
        network.prune(0);
        double[] scores = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

        assertThat(Selection.least(network, scores, bits(0, 3, 7, 9), 2, Scope.NETWORK))
                .isEqualTo(bits(3, 7));
    }

    @Test
    void givesEveryLayerTheSameShareAndTheExactTotal() {
        Network network = network("10-7-3");
        double[] scores = new SplittableRandom(1).doubles(network.size()).toArray();

        BitSet chosen = least(network, scores, 46, Scope.LAYER);

        assertThat(chosen.cardinality()).isEqualTo(46);
        assertThat(chosen.get(0, 70).cardinality()).isEqualTo(35);
        assertThat(chosen.get(70, 91).cardinality()).isEqualTo(11);
    }

    @Test
    void evensOutSharesThatDifferFromBefore() {
        Network network = network("10-7-3");
        for (int c = 0; c < 20; c++) {
            network.prune(c);
        }
        double[] scores = new double[network.size()];

        BitSet chosen = Selection.least(network, scores, all(network), 10, Scope.LAYER);

        assertThat(chosen.get(70, 91).cardinality()).isEqualTo(7);
        assertThat(chosen.get(0, 70).cardinality()).isEqualTo(3);
    }

    @Test
    void whereAllLayersLackAsMuchTheFirstGivesMore() {
        Network network = network("3-2-3");

        assertThat(least(network, new double[12], 3, Scope.LAYER)).isEqualTo(bits(0, 1, 6));
    }

    @Test
    void agreesWithSortingOnRandomScores() {
        SplittableRandom random = new SplittableRandom(7);
        Network network = network("13-11-5");
        for (int round = 0; round < 200; round++) {
            double[] scores =
                    random.doubles(network.size()).map(x -> Math.floor(x * 20)).toArray();
            int count = random.nextInt(network.size() / 2);
            Integer[] order = new Integer[network.size()];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Double.compare(scores[a], scores[b]));
            BitSet expected = new BitSet();
            Arrays.stream(order).limit(count).forEach(expected::set);

            assertThat(least(network, scores, count, Scope.NETWORK)).isEqualTo(expected);
        }
    }

    private static BitSet least(Network network, double[] scores, int count, Scope scope) {
        return Selection.least(network, scores, all(network), count, scope);
    }

    private static BitSet all(Network network) {
        BitSet all = new BitSet();
        all.set(0, network.size());
        return all;
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }

    private static Network network(String shape) {
        return Network.dense(Shape.parse(shape), Activation.TANH, Activation.LINEAR);
    }
}
