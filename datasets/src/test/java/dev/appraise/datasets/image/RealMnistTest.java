package dev.appraise.datasets.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Split;
import dev.appraise.datasets.TestFolders;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealMnistTest {
    @TempDir
    Path cache;

    private TestFolders real;

    @BeforeEach
    void findFiles() {
        real = TestFolders.real(cache);
        assumeThat(new MnistProvider().where(new MnistProvider().settings(), real.folders()))
                .as("the four files of MNIST in APPRAISE_DATA; without them the real images are not tested")
                .hasSize(4);
    }

    /** Counts of the test set's digits, as the literature has them. */
    @Test
    void theTestSetHasTheKnownCountOfEachDigit() throws IOException {
        Split split = create(60_000, 5000).split(1);
        assertThat(split.training().rows().size()).isEqualTo(55_000);
        assertThat(split.validation().rows().size()).isEqualTo(5000);
        assertThat(counts(split.test().rows())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    }

    @Test
    void theMeanPixelIsThatOfTheLiterature() throws IOException {
        float[] pixels = create(60_000, 5000).split(1).everything().inputs();
        double sum = 0;
        for (float pixel : pixels) {
            sum += pixel;
        }
        assertThat(sum / pixels.length).as("0.1307 over the 60,000").isBetween(0.130, 0.132);
    }

    @Test
    void aSubsetIsTheSameImagesWhateverTheSeed() throws IOException {
        Split one = create(500, 100).split(1);
        Split other = create(500, 100).split(2);
        assertThat(one.training().rows().size()).isEqualTo(400);
        assertThat(counts(one.training().rows().and(one.validation().rows())))
                .containsExactly(
                        counts(other.training().rows().and(other.validation().rows())));
    }

    private Dataset create(int trainingRows, int validationRows) throws IOException {
        return new MnistProvider().create(new MnistSettings(trainingRows, validationRows, false), real.folders());
    }

    private static int[] counts(Batch rows) {
        int[] counts = new int[rows.outputs()];
        for (int i = 0; i < rows.targets().length; i++) {
            counts[i % counts.length] += (int) rows.targets()[i];
        }
        return counts;
    }
}
