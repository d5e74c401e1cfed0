package dev.appraise.microbench.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void ratiosAreTakenRoundByRound() {
        double[] ours = {1, 10, 2};
        double[] peer = {5, 20, 6};

        Spread ratio = Spread.ofRatios(ours, peer);

        // 5, 2 and 3; the medians alone, 2 and 6, would give 3 too, their extremes 0.5 and 20.
        assertThat(ratio).isEqualTo(new Spread(3, 2, 5));
    }

    @Test
    void aSlowRoundMovesTheMaximumAlone() {
        assertThat(Spread.of(new double[] {1, 2, 3, 4, 1000})).isEqualTo(new Spread(3, 1, 1000));
    }

    @Test
    void timesAreToldInTheirUnit() {
        Work work = new Work("lm", "work", Unit.MICROSECONDS, 1);
        Rival rival = new Rival("peer", "half of it", () -> 0, () -> "same");

        Measurement told = Measurement.of(work, rival, new double[] {1e-6}, new double[] {3e-6});

        assertThat(told.ours()).isCloseTo(1, within(1e-9));
        assertThat(told.peer()).isCloseTo(3, within(1e-9));
        assertThat(told.ratio()).isCloseTo(3, within(1e-9));
        assertThat(told.task()).isEqualTo("work; peer: half of it");
    }
}
