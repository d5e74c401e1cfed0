package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.Limit;
import dev.appraise.harness.experiment.Measure;
import dev.appraise.harness.experiment.Report;
import dev.appraise.harness.experiment.Requirement;
import dev.appraise.harness.experiment.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void theMeanIsHeldAgainstTheLimit() {
        assertThat(checked(limit(Measure.TEST, Requirement.atLeast(61)), 60, 61, 62))
                .isEqualTo("pass: Good.: 61.000 ± 1.000 (n 3), at least 61 (4.5 s)");
        assertThat(checked(limit(Measure.TEST, Requirement.atLeast(61.5)), 60, 61, 62))
                .isEqualTo("SHORT: Good.: 61.000 ± 1.000 (n 3), at least 61.5 (4.5 s)");
        assertThat(checked(limit(Measure.TABLE, Requirement.atMost(70)), 60))
                .isEqualTo("pass: Good.: 70.000 (n 1), at most 70 (1.5 s)");
        assertThat(checked(limit(Measure.VALIDATION, Requirement.atMost(49)), 60))
                .isEqualTo("SHORT: Good.: 50.000 (n 1), at most 49 (1.5 s)");
    }

    @Test
    void overAnotherRowTheMeanDifferenceIs() {
        Limit over = new Limit(
                "Good.", "good", 0.5, Measure.TEST, Optional.of("bad"), Optional.empty(), Requirement.atLeast(2));

        assertThat(checked(over, 58, 59, 60)).isEqualTo("pass: Good.: +2.000 ± 1.000 (n 3), at least 2 (9.0 s)");
        assertThat(checked(over, 55, 56)).isEqualTo("SHORT: Good.: -1.500 ± 0.707 (n 2), at least 2 (6.0 s)");
    }

    @Test
    void whatIsNotKnownNeitherPassesNorFallsShort() {
        Limit real = new Limit(
                "Good.", "good", 0.5, Measure.TEST, Optional.empty(), Optional.of("mnist"), Requirement.atLeast(0));

        assertThat(checked(real, 60))
                .isEqualTo("not measured: Good.: the data are daisy, not mnist, at least 0 (0.0 s)");
        assertThat(checked(limit(Measure.CLEAN, Requirement.atLeast(0)), 60))
                .startsWith("not measured: Good.: no result");
        assertThat(checked(limit(Measure.TEST, Requirement.atLeast(0)))).startsWith("not measured: Good.: no trial");
    }

    private static Limit limit(Measure measure, Requirement requirement) {
        return new Limit("Good.", "good", 0.5, measure, Optional.empty(), Optional.empty(), requirement);
    }

    /** With a row "bad" that has 57, 57, 57 on the test samples. */
    private static String checked(Limit limit, double... good) {
        List<TrialResult> results = new ArrayList<>();
        for (int seed = 0; seed < good.length; seed++) {
            results.add(Results.result(Results.trial("good", seed), 70, good[seed]));
            results.add(Results.result(Results.trial("bad", seed), 70, 57));
        }
        Study plain = Results.study(Optional.empty(), "good", "bad");
        Study study = new Study(
                plain.dataset(),
                plain.network(),
                plain.hidden(),
                "",
                plain.seeds(),
                plain.entries(),
                Optional.empty(),
                List.of(),
                List.of(limit));
        Experiment experiment = new Experiment("e", 1, Report.COMPARISON, false, List.of(study));
        List<Check> checks = Limits.checked(experiment, StudyResults.of(experiment, results, List.of()));
        assertThat(checks).hasSize(1);
        return checks.get(0).toString();
    }
}
