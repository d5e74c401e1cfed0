package dev.appraise.baselines.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkageTest {
    private static final Shrinkage LENET = new Shrinkage(new int[] {235200, 30000, 1000}, 0.2, 0.1);

    @Test
    void lenetKeepsBySixteenRoundsWhatThePaperPrints() {
        double[] printed = {80.0, 64.1, 51.3, 41.1, 32.9, 26.3, 21.1, 16.9, 13.5, 10.8, 8.7, 7.0, 5.6, 4.5, 3.6, 2.9};

        assertThat(IntStream.rangeClosed(1, 16)
                        .mapToDouble(round -> Math.round(1000 * LENET.share(round)) / 10.0)
                        .toArray())
                .containsExactly(printed, within(1e-9));
    }

    @Test
    void theRoundsAreFoundFromTheShare() {
        assertThat(LENET.rounds(LENET.share(7))).isCloseTo(7, within(1e-6));
        assertThat(LENET.rounds(0.1)).isBetween(10.0, 11.0);
    }

    @Test
    void theOutputLayerLosesHalfAsMuchAsTheOthers() {
        assertThat(LENET.losses(new int[] {235200, 30000, 1000}, 1, 47040 + 6000 + 100))
                .containsExactly(47040, 6000, 100);
    }

    @Test
    void lossesAddUpAndLeaveEachLayerAConnection() {
        Shrinkage tiny = new Shrinkage(new int[] {3, 40, 2}, 0.5, 0.5);

        assertThat(tiny.losses(new int[] {3, 40, 2}, 9, 42)).containsExactly(2, 39, 1);
        assertThat(tiny.losses(new int[] {3, 40, 2}, 9, 41))
                .satisfies(losses -> assertThat(IntStream.of(losses).sum()).isEqualTo(41));
    }
}
