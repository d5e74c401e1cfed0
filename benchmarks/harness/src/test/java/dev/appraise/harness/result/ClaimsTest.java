package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.experiment.Claim;
import dev.appraise.harness.experiment.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    @Test
    void aClaimIsReproducedIfTheDifferenceIsBeyondChance() {
        // Differences 4, 5, 6: sd 1, so 5 -+ 4.30265 / sqrt 3; t = 5 sqrt 3, p = 1 - t / sqrt(t^2 + 2) = 1 - sqrt(75 /
        // 77).
        assertThat(judged(4, 5, 6))
                .isEqualTo("claim \"Good.\": reproduced (difference +5.00 [+2.52, +7.48], Holm's p = 0.013)");
    }

    @Test
    void itIsPartlyReproducedIfOnlyTheDirectionIs() {
        assertThat(judged(1, 2, 3))
                .isEqualTo(
                        "claim \"Good.\": partly reproduced, within the scatter of the seeds (difference +2.00 [-0.48, +4.48], Holm's p = 0.074)");
    }

    @Test
    void elseItIsNot() {
        assertThat(judged(-4, -5, -6))
                .isEqualTo("claim \"Good.\": not reproduced (difference -5.00 [-7.48, -2.52], Holm's p = 0.013)");
        assertThat(judged(0, 0))
                .isEqualTo("claim \"Good.\": not reproduced (difference +0.00 [+0.00, +0.00], Holm's p = 1.000)");
    }

    @Test
    void oneSeedTestsNothing() {
        assertThat(judged(3)).isEqualTo("claim \"Good.\": not tested, for want of common seeds");
        assertThat(judged()).isEqualTo("claim \"Good.\": not tested, for want of common seeds");
    }

    private static String judged(double... differences) {
        List<TrialResult> results = new ArrayList<>();
        for (int seed = 0; seed < differences.length; seed++) {
            results.add(Results.result(Results.trial("good", seed), 70 + 2 * seed + differences[seed], 60));
            results.add(Results.result(Results.trial("bad", seed), 70 + 2 * seed, 60));
        }
        Study study = Results.study(Optional.empty(), List.of(new Claim("Good.", "good", "bad")), "good", "bad");
        List<String> lines = Claims.judged(new StudyResults(study, results, List.of()));
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
