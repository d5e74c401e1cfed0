package dev.appraise.microbench.paired;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreAgreementTest {
    @Test
    void theDifferenceIsAShareOfTheLargestScore() {
        assertThat(ScoreAgreement.difference(new double[] {1, 2}, new double[] {1, -4}))
                .isEqualTo(1.5);
    }

    @Test
    void tiesAreNotDiscordant() {
        double[] reference = {1, 2, 3, 3};

        assertThat(ScoreAgreement.discordantPairs(new double[] {2, 1, 3, 4}, reference))
                .isEqualTo(1);
        assertThat(ScoreAgreement.discordantPairs(new double[] {1, 1, 1, 1}, reference))
                .isZero();
        assertThat(ScoreAgreement.orderedPairs(reference)).isEqualTo(5);
    }
}
