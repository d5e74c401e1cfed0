package dev.appraise.datasets.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.datasets.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private ColumnSeries real() throws IOException {
        Optional<Path> file = DaisyFile.find(TestFolders.real(folder).folders());
        assumeThat(file)
                .as("daisy/destill.dat in APPRAISE_DATA; without it the real column is not tested")
                .isPresent();
        return DaisyFile.read(file.orElseThrow());
    }
}
