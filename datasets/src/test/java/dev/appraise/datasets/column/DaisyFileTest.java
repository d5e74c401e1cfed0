package dev.appraise.datasets.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.datasets.TestFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaisyFileTest {
    @TempDir
    Path folder;

    @Test
    void theFirstAndLastRowAreThoseOfTheFile() throws IOException {
        Batch clean = real().at(0);
        assertThat(clean.rows(new int[] {0}).inputs()).containsExactly(-0.0104f, -0.00439f, -0.000272f, -1.65f, 2.4f);
        assertThat(clean.rows(new int[] {0}).targets()).containsExactly(6f, 2.5f, 0.125f);
        assertThat(clean.rows(new int[] {89}).targets()).containsExactly(-9.1207f, -1.6208f, 0.56609f);
    }

    @Test
    void noiseHasTheShareOfTheStandardDeviationThatItSays() throws IOException {
        ColumnSeries series = real();
        for (int noise = 10; noise <= 30; noise += 10) {
            for (int column = 0; column < 8; column++) {
                double[] clean = Statistics.column(series.at(0), column);
                double[] noisy = Statistics.column(series.at(noise), column);
                double share = Statistics.deviation(Statistics.difference(noisy, clean)) / Statistics.deviation(clean);
                assertThat(share).isEqualTo(noise / 100.0, within(0.062 * noise / 100));
            }
        }
    }

    @Test
    void theThreeNoisySeriesAreOneRealisationScaled() throws IOException {
        ColumnSeries series = real();
        for (int column = 0; column < 8; column++) {
            double[] clean = Statistics.column(series.at(0), column);
            double[] small = Statistics.difference(Statistics.column(series.at(10), column), clean);
            double[] large = Statistics.difference(Statistics.column(series.at(30), column), clean);
            double tolerance = 0.01 * Statistics.deviation(clean);
            for (int n = 0; n < small.length; n++) {
                assertThat(large[n]).isEqualTo(3 * small[n], within(tolerance));
            }
        }
    }

    @Test
    void aFileThatWasEditedIsRefusedByItsChecksum() throws IOException {
        Path edited = Files.writeString(folder.resolve("destill.dat"), "1 2 3\n");
        assertThatThrownBy(() -> DaisyFile.read(edited))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(edited.toString())
                .hasMessageContaining("expected cb2fe8d4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a-line-short   | destill.dat has 89 lines; expected 90",
                "a-column-short | destill.dat, line 45 has 32 columns; expected 33",
                "not-a-number   | destill.dat, line 45: 'NaN' is not a number"
            })
    void damageIsToldWithItsPlace(String seed, String message) throws IOException {
        String text = text(seed);

        assertThatThrownBy(() -> DaisyFile.series(text, Path.of("destill.dat")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    @Test
    void theLastColumnsAreTheOutputsWithTheMostNoise() throws IOException {
        ColumnSeries series = DaisyFile.series(text("ninety-lines"), Path.of("destill.dat"));

        assertThat(series.at(0).rows(new int[] {1}).inputs()).containsExactly(0, 3, 6, 9, 2);
        assertThat(series.at(30).rows(new int[] {1}).targets()).containsExactly(7, 0, 3);
    }

    /** A seed of the fuzz test. */
    private static String text(String seed) throws IOException {
        try (InputStream content = DaisyFileTest.class.getResourceAsStream("DaisyFuzzTestInputs/series/" + seed)) {
            return new String(content.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private ColumnSeries real() throws IOException {
        Optional<Path> file = DaisyFile.find(TestFolders.real(folder).folders());
        assumeThat(file)
                .as("daisy/destill.dat in APPRAISE_DATA; without it the real column is not tested")
                .isPresent();
        return DaisyFile.read(file.orElseThrow());
    }
}
