package dev.appraise.harness.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void theGreatestIsFirst() {
        assertThat(Ranking.of(new double[] {70, 90, 80})).containsExactly(3, 1, 2);
    }

    @Test
    void tiesShareTheMeanOfTheirRanks() {
        assertThat(Ranking.of(new double[] {80, 90, 80, 70, 90, 80})).containsExactly(4, 1.5, 4, 6, 1.5, 4);
        assertThat(Ranking.of(new double[] {1, 1, 1, 1})).containsExactly(2.5, 2.5, 2.5, 2.5);
    }

    @Test
    void theOrderOfASumMakesNoDifference() {
        double sum = (0.1 + 0.2) + 0.3;
        double other = 0.1 + (0.2 + 0.3);

        assertThat(sum).isNotEqualTo(other);
        assertThat(Ranking.of(new double[] {sum, other})).containsExactly(1.5, 1.5);
    }
}
