package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {
    @Test
    void ranksAreComparedNotValues() {
        Agreement agreement = agreement(new double[] {1, 2, 3, 4}, new double[] {1, 4, 9, 16});

        assertThat(agreement).isEqualTo(new Agreement(1, 1, 1, 1, 1));
    }

    @Test
    void aWorkedExample() {
        // Ranks 1 to 5 against 2, 1, 4, 3, 5: squared differences sum to 4, 2 of 10 pairs are discordant.
        // Of the lowest 10 % (rounded to 1) none is in common, of 30 % (2) both, of 50 % (3) 2 of 3.
        Agreement agreement = agreement(new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 4, 3, 5});

        assertThat(agreement.spearman()).isCloseTo(1 - 6 * 4 / 120.0, within(1e-12));
        assertThat(agreement.kendall()).isCloseTo((8 - 2) / 10.0, within(1e-12));
        assertThat(agreement.overlap10()).isZero();
        assertThat(agreement.overlap30()).isEqualTo(1);
        assertThat(agreement.overlap50()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void tiesAreNoDisagreement() {
        // Tau-b: 5 pairs are tied in neither, all concordant; 5 / sqrt((6 - 0) (6 - 1)).
        Agreement agreement = agreement(new double[] {1, 2, 3, 4}, new double[] {1, 2, 2, 3});

        assertThat(agreement.kendall()).isCloseTo(5 / Math.sqrt(30), within(1e-12));
    }

    @Test
    void aScoreThatTellsNothingApartHasNoCorrelation() {
        Agreement agreement = agreement(new double[] {1, 2, 3, 4}, new double[] {0, -0.0, 0, 0});

        assertThat(agreement.spearman()).isNaN();
        assertThat(agreement.kendall()).isNaN();
        assertThat(agreement.overlap50()).isEqualTo(1);
    }

    @Test
    void asManyPairsAsALargeNetworkHasAreCountedRight() {
        int size = 266_200;
        double[] up = IntStream.range(0, size).asDoubleStream().toArray();
        double[] down = IntStream.range(0, size).mapToDouble(c -> -c).toArray();

        Agreement agreement = agreement(up, down);

        assertThat(agreement.kendall()).isCloseTo(-1, within(1e-9));
        assertThat(agreement.spearman()).isCloseTo(-1, within(1e-9));
        assertThat(agreement.overlap50()).isZero();
    }

    @Test
    void prunedConnectionsDoNotCount() {
        Network network = Network.dense(Shape.parse("2-2"), Activation.TANH, Activation.LINEAR);
        network.prune(1);

        assertThat(Agreement.of(network, new double[] {1, 9, 3, 4}, new double[] {1, -9, 3, 4}))
                .isEqualTo(new Agreement(1, 1, 1, 1, 1));
    }

    private static Agreement agreement(double[] exact, double[] scores) {
        Network network = Network.dense(Shape.parse("1-" + exact.length), Activation.TANH, Activation.LINEAR);
        return Agreement.of(network, exact, scores);
    }
}
