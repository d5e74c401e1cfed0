package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
    @Test
    void onlyCommonSeedsArePaired() {
        PairedDifference difference = PairedDifference.of(
                        Map.of(0L, 10.0, 1L, 12.0, 2L, 15.0, 7L, 99.0), Map.of(0L, 9.0, 1L, 10.0, 2L, 12.0, 8L, -99.0))
                .orElseThrow();

        // By hand: differences 1, 2, 3; sd 1; t = 2 sqrt 3 = 3.4641 on 2 degrees, whose p is
        // 1 - t / sqrt(t^2 + 2) = 1 - sqrt(12 / 14); t(0.975, 2) = 4.30265.
        assertThat(difference.n()).isEqualTo(3);
        assertThat(difference.mean()).isCloseTo(2, within(1e-12));
        assertThat(difference.low()).isCloseTo(2 - 4.30265 / Math.sqrt(3), within(1e-4));
        assertThat(difference.high()).isCloseTo(2 + 4.30265 / Math.sqrt(3), within(1e-4));
        assertThat(difference.p()).isCloseTo(1 - Math.sqrt(12.0 / 14), within(1e-9));
    }

    @Test
    void oneCommonSeedSaysNothing() {
        assertThat(PairedDifference.of(Map.of(0L, 1.0, 1L, 2.0), Map.of(0L, 1.0, 2L, 2.0)))
                .isEmpty();
        assertThat(PairedDifference.of(Map.of(0L, 1.0), Map.of(1L, 1.0))).isEmpty();
    }

    @Test
    void equalRowsDifferByNothingForSure() {
        assertThat(PairedDifference.of(Map.of(0L, 1.5, 1L, 2.5), Map.of(0L, 1.5, 1L, 2.5)))
                .contains(new PairedDifference(0, 0, 0, 1, 2));
    }

    @Test
    void aConstantDifferenceIsNoChanceEvenIfRoundingSpreadsIt() {
        PairedDifference exact = PairedDifference.of(Map.of(0L, 2.0, 1L, 3.0), Map.of(0L, 1.0, 1L, 2.0))
                .orElseThrow();
        PairedDifference rounded = PairedDifference.of(
                        Map.of(0L, 0.3, 1L, 0.7, 2L, 0.9), Map.of(0L, 0.2, 1L, 0.6, 2L, 0.8))
                .orElseThrow();

        assertThat(exact).isEqualTo(new PairedDifference(1, 1, 1, 0, 2));
        assertThat(rounded.p()).isZero();
    }

    @Test
    void aValueThatIsNoNumberIsNotTested() {
        assertThat(PairedDifference.of(Map.of(0L, Double.NaN, 1L, 1.0), Map.of(0L, 1.0, 1L, 2.0)))
                .isEmpty();
    }
}
