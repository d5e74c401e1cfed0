package dev.appraise.harness.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.report.picture.XyLine;
import dev.appraise.harness.report.picture.XyPicture;
import dev.appraise.harness.result.Results;
import dev.appraise.harness.result.StudyResults;
import dev.appraise.harness.result.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurveFiguresTest {
    private static final String[] METHODS = {"a", "b", "c", "d", "e", "f", "g", "h"};

    @Test
    void bandsAreCutWhereNoPercentageCanBe() {
        List<XyLine.Point> points = charts(10, 90).stream()
                .flatMap(chart -> chart.lines().stream())
                .flatMap(line -> line.points().stream())
                .toList();

        // Of two seeds, Student's t is 12.7: 50 +- 508.
        assertThat(points).isNotEmpty().allSatisfy(point -> {
            assertThat(point.y()).isEqualTo(50);
            assertThat(point.low()).isZero();
            assertThat(point.high()).isEqualTo(100);
        });
    }

    @Test
    void bandsThatFitAreWhole() {
        // A deviation of sqrt(2) * 0.5, so a margin of 12.706 * 0.5.
        XyLine.Point point = charts(49.5, 50.5).get(0).lines().get(0).points().get(0);

        assertThat(point.low()).isBetween(43.6, 43.7);
        assertThat(point.high()).isBetween(56.3, 56.4);
    }

    @Test
    void theChartsOfManyMethodsShareTheirAxes() {
        List<XyPicture> charts = charts(10, 90);

        assertThat(charts).hasSizeGreaterThan(1);
        assertThat(charts)
                .allSatisfy(chart -> assertThat(chart.spanned())
                        .isEqualTo(charts.get(0).spanned())
                        .containsAll(chart.lines()));
    }

    private static List<XyPicture> charts(double... valueBySeed) {
        List<TrialResult> results = new ArrayList<>();
        for (String method : METHODS) {
            for (double target : new double[] {0.5, 0.9}) {
                for (int seed = 0; seed < valueBySeed.length; seed++) {
                    results.add(Results.result(to(target, Results.trial(method, seed)), valueBySeed[seed], 50));
                }
            }
        }
        return CurveFigures.of(new StudyResults(Results.study(Optional.empty(), METHODS), results, List.of())).stream()
                .map(figure -> (XyPicture) figure.picture())
                .toList();
    }

    private static Trial to(double target, Trial trial) {
        return new Trial(
                trial.dataset(),
                trial.network(),
                trial.hidden(),
                trial.note(),
                trial.training(),
                trial.name(),
                trial.method(),
                target,
                trial.seed());
    }
}
