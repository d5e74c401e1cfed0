package dev.appraise.harness.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FriedmanTest {
    /**
     * Demsar 2006, table 6: C4.5 with and without pruning and fitted leaves, on 14 datasets. The sums of the ranks follow from
     * the printed means 3.143, 2.000, 2.893 and 1.964.
     */
    private static final double[] TABLE_6 = {44 / 14.0, 28 / 14.0, 40.5 / 14, 27.5 / 14};

    @Test
    void demsarsExampleComesOutAsPrinted() {
        Friedman test = Friedman.of(TABLE_6, 14).orElseThrow();

        assertThat(TABLE_6).containsExactly(new double[] {3.143, 2.000, 2.893, 1.964}, within(5e-4));
        assertThat(test.chiSquared()).isCloseTo(9.28, within(5e-3));
        assertThat(test.f()).isCloseTo(3.69, within(5e-3));
        assertThat(test.numeratorFreedom()).isEqualTo(3);
        assertThat(test.denominatorFreedom()).isEqualTo(39);
        // He rejects at 0.05, where F(3, 39) is 2.85, and not at 0.01, where it is 4.33.
        assertThat(test.p()).isBetween(0.01, 0.05);
    }

    @Test
    void twoMethodsOnThreeBlocksByHand() {
        // Ranks 1 2, 1 2, 2 1: chi2 = 12 * 3 / 6 * (16/9 + 25/9 - 9/2) = 1/3; F = 2 * (1/3) / (3 - 1/3) = 1/4.
        Friedman test = Friedman.of(new double[] {4 / 3.0, 5 / 3.0}, 3).orElseThrow();

        assertThat(test.chiSquared()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(test.f()).isCloseTo(0.25, within(1e-12));
        // F(1, 2) is the square of Student's t(2), for which P(|t| < x) = x / sqrt(2 + x^2).
        assertThat(test.p()).isCloseTo(1 - 0.5 / Math.sqrt(2.25), within(1e-9));
    }

    @Test
    void theSameOrderEverywhereLeavesNothingToChance() {
        Friedman test = Friedman.of(new double[] {2, 1, 3}, 5).orElseThrow();

        assertThat(test.chiSquared()).isCloseTo(10, within(1e-12));
        assertThat(test.f()).isInfinite();
        assertThat(test.p()).isZero();
    }

    @Test
    void allTiesAreNoDifference() {
        Friedman test = Friedman.of(new double[] {2, 2, 2}, 5).orElseThrow();

        assertThat(test.chiSquared()).isZero();
        assertThat(test.p()).isEqualTo(1);
    }

    @Test
    void oneMethodOrOneBlockIsNoTest() {
        assertThat(Friedman.of(new double[] {1}, 5)).isEmpty();
        assertThat(Friedman.of(new double[] {1, 2}, 1)).isEmpty();
    }
}
