package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.harness.experiment.Study;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
    private static final List<TrialResult> RESULTS = List.of(
            Results.result(Results.trial("snip", 0), 70, 60),
            Results.result(Results.trial("dense", 0), 80, 75),
            Results.result(Results.trial("snip", 1), 72, 61),
            Results.result(Results.trial("snip", 2), 77, 65));

    private static final StudyResults STUDY =
            new StudyResults(Results.study(Optional.empty(), "dense", "snip"), RESULTS, List.of());

    @Test
    void seedsAreCondensedToMeanDeviationAndInterval() {
        SummaryRow snip = Summary.of(STUDY).get(0);

        // By hand: mean 219 / 3; squared deviations 9 + 1 + 16; t(0.975, 2) = 4.30265.
        double sd = Math.sqrt(26.0 / 2);
        assertThat(snip.mean()).isEqualTo(73);
        assertThat(snip.sd()).isCloseTo(sd, within(1e-12));
        assertThat(snip.n()).isEqualTo(3);
        assertThat(snip.low()).isCloseTo(73 - 4.30265 * sd / Math.sqrt(3), within(1e-4));
        assertThat(snip.high()).isCloseTo(73 + 4.30265 * sd / Math.sqrt(3), within(1e-4));
        assertThat(snip.meanTest()).isEqualTo(62);
        assertThat(snip.sdTest()).isCloseTo(Math.sqrt(14.0 / 2), within(1e-12));
        assertThat(snip.epochs()).isEqualTo(80);
        assertThat(snip.noise()).isEqualTo(30);
    }

    @Test
    void oneSeedHasNoSpreadAndNoInterval() {
        SummaryRow dense = Summary.of(STUDY).get(1);

        assertThat(dense.n()).isEqualTo(1);
        assertThat(dense.sd()).isZero();
        assertThat(dense.low()).isEqualTo(dense.high()).isEqualTo(80);
    }

    @Test
    void trialsThatFailedAreCountedAndInNoMean() {
        Failure one = failure("snip", 2);
        Failure other = failure("grasp", 0);
        StudyResults study = new StudyResults(STUDY.study(), STUDY.results(), List.of(one, other));

        List<SummaryRow> rows = Summary.all(List.of(study), List.of(one, other));

        assertThat(rows).extracting(SummaryRow::method).containsExactly("snip", "dense", "grasp");
        SummaryRow snip = rows.get(0);
        assertThat(snip).isEqualTo(withFailures(Summary.of(STUDY).get(0), 1));
        SummaryRow grasp = rows.get(rows.size() - 1);
        assertThat(grasp.n()).isZero();
        assertThat(grasp.failed()).isEqualTo(1);
        assertThat(grasp.mean()).isNaN();
        assertThat(Notes.below(study))
                .contains("failed: grasp to 50.0 %: 1 of 1 trials, which are in no mean; it broke");
    }

    private static Failure failure(String method, long seed) {
        return Failure.of(Results.trial(method, seed), new Cause("it broke", ""), new Build("1", "abc", "17"));
    }

    private static SummaryRow withFailures(SummaryRow row, int failed) {
        return new SummaryRow(
                row.dataset(),
                row.source(),
                row.noise(),
                row.network(),
                row.method(),
                row.target(),
                row.compressionRate(),
                row.metric(),
                row.mean(),
                row.sd(),
                row.n(),
                failed,
                row.low(),
                row.high(),
                row.meanTest(),
                row.sdTest(),
                row.meanClean(),
                row.against(),
                row.theoreticalSpeedup(),
                row.epochs(),
                row.seconds());
    }

    @Test
    void rowsAreTestedAgainstTheReferenceOverTheCommonSeeds(@TempDir Path folder) throws IOException {
        StudyResults study = new StudyResults(
                Results.study(Optional.of("snip"), "snip", "random", "magnitude", "dense"),
                List.of(
                        Results.result(Results.trial("snip", 0), 70, 60),
                        Results.result(Results.trial("snip", 1), 72, 61),
                        Results.result(Results.trial("snip", 2), 77, 65),
                        Results.result(Results.trial("random", 0), 70, 60),
                        Results.result(Results.trial("random", 1), 72, 60),
                        Results.result(Results.trial("magnitude", 0), 71, 60),
                        Results.result(Results.trial("magnitude", 1), 74, 60),
                        Results.result(Results.trial("magnitude", 2), 80, 60),
                        Results.result(Results.trial("dense", 0), 80, 75)),
                List.of());
        List<SummaryRow> rows = Summary.of(study);

        // Differences 1, 2, 3 of magnitude: see PairedDifferenceTest; two rows are tested.
        double p = 1 - Math.sqrt(12.0 / 14);
        assertThat(rows.get(0).against()).isEmpty();
        assertThat(rows.get(1).against()).contains(new Against("snip", 0, 0, 0, 1, 1));
        Against magnitude = rows.get(2).against().orElseThrow();
        assertThat(magnitude.difference()).isEqualTo(2);
        assertThat(magnitude.p()).isCloseTo(p, within(1e-9));
        assertThat(magnitude.pHolm()).isCloseTo(2 * p, within(1e-9));
        assertThat(rows.get(3).against()).isEmpty();

        List<Table> tables = ComparisonTables.of(List.of(study));
        assertThat(tables.get(0).columns()).last().isEqualTo("against snip [95 %], Holm's p");
        assertThat(tables.get(0).rows())
                .extracting(row -> row.get(row.size() - 1))
                .containsExactly("-", "+0.00 [+0.00, +0.00], p = 1.000", "+2.00 [-0.48, +4.48], p = 0.148", "-");
        Reports.write(folder, Summary.of(study), tables);
        assertThat(folder.resolve("summary.json"))
                .content()
                .contains("\"difference\" : 2.0", "\"differenceLow\" : -0.48", "\"pHolm\" : 0.148")
                .doesNotContain("against");
        List<String> csv = Files.readAllLines(folder.resolve("table.csv"));
        assertThat(csv.get(0)).contains(",meanClean,reference,difference,differenceLow,differenceHigh,p,pHolm,theo");
        assertThat(csv.get(2)).contains(",snip,0.0,0.0,0.0,1.0,1.0,");
        assertThat(csv.get(4)).contains(",,,,,,2.0,");
    }

    @Test
    void aRowIsHeldAgainstTheSameTargetElseAgainstTheOnlyOne() {
        Study study = Results.study(Optional.empty(), "snip", "dense");
        List<TrialResult> results = List.of(at("snip", 0.5), at("snip", 0.9), at("dense", 0), at("random", 0.9));
        StudyResults both = new StudyResults(study, results, List.of());
        Series snip = both.series().get(0);
        Series dense = both.series().get(2);
        Series random = both.series().get(3);

        assertThat(both.opponent(snip, "dense")).contains(dense);
        assertThat(both.opponent(random, "snip")).map(Series::target).contains(0.9);
        assertThat(both.opponent(dense, "snip")).isEmpty();
        assertThat(both.opponent(dense, "nobody")).isEmpty();
    }

    private static TrialResult at(String method, double target) {
        Trial trial = Results.trial(method, 0);
        return Results.result(
                new Trial(
                        trial.dataset(),
                        trial.network(),
                        trial.hidden(),
                        trial.note(),
                        trial.training(),
                        trial.name(),
                        trial.method(),
                        target,
                        trial.seed()),
                70,
                60);
    }

    @Test
    void theTableIsReadable() {
        List<Table> tables = ComparisonTables.of(List.of(STUDY));

        assertThat(tables).hasSize(1);
        assertThat(TableWriter.text(tables.get(0))).isEqualTo("""
                        column (daisy, noise 30), 5-5-5-5-3: fit over all samples; 90 rows, 62 for training; 100 epochs at most; seeds 0 to 2

                        method  pruned %    fit % ± sd (n)   95 % interval       on test  speed-up (theoretical)  epochs  seconds
                        snip        50.0  73.00 ± 3.61 (3)  64.04 to 81.96  62.00 ± 2.65                  2.00 x    80.0      1.5
                        dense       50.0         80.00 (1)               -         75.00                  2.00 x    80.0      1.5
                        """);
        assertThat(TableWriter.markdown(tables.get(0))).contains("""
                        | method | pruned % |   fit % ± sd (n) |  95 % interval |      on test | speed-up (theoretical) | epochs | seconds |
                        | ------ | -------: | ---------------: | -------------: | -----------: | ---------------------: | -----: | ------: |
                        | snip   |     50.0 | 73.00 ± 3.61 (3) | 64.04 to 81.96 | 62.00 ± 2.65 |                 2.00 x |   80.0 |     1.5 |
                        """);
    }

    @Test
    void reportsAreWrittenBesideTheResults(@TempDir Path folder) throws IOException {
        Reports.write(folder, Summary.of(STUDY), ComparisonTables.of(List.of(STUDY)));

        assertThat(Files.readString(folder.resolve("summary.json")))
                .contains("\"dataset\" : \"column\"", "\"source\" : \"daisy\"", "\"mean\" : 73.0", "\"n\" : 3");
        assertThat(Files.readAllLines(folder.resolve("table.csv")))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("dataset,source,noise,network,method,target,compressionRate,metric,mean,sd,n,");
        assertThat(folder.resolve("table.md")).content().startsWith("### column (daisy, noise 30)");
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));
    }
}
