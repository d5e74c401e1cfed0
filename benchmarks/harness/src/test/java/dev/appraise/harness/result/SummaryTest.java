package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
    private static final List<TrialResult> RESULTS = List.of(
            Results.result(Results.trial("snip", 0), 70, 60),
            Results.result(Results.trial("dense", 0), 80, 75),
            Results.result(Results.trial("snip", 1), 72, 61),
            Results.result(Results.trial("snip", 2), 77, 65));

    @Test
    void seedsAreCondensedToMeanDeviationAndInterval() {
        SummaryRow snip = Summary.of(RESULTS).get(0);

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
        SummaryRow dense = Summary.of(RESULTS).get(1);

        assertThat(dense.n()).isEqualTo(1);
        assertThat(dense.sd()).isZero();
        assertThat(dense.low()).isEqualTo(dense.high()).isEqualTo(80);
    }

    @Test
    void theTableIsReadable() {
        List<Table> tables = ComparisonTables.of(RESULTS);

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
        Reports.write(folder, RESULTS);

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
