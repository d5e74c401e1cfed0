package dev.appraise.api.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.Task;
import dev.appraise.api.spi.DatasetProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every dataset. The samples of the one under test must differ from each other. */
public abstract class DatasetContract extends ProviderContract<DatasetProvider<?>> {
    /** An empty folder, for data files and as the cache. */
    @TempDir
    protected Path folder;

    /**
     * The dataset under test, with no less than 20 samples: by default with the default settings and no files. Override
     * it to write files into {@link #folder} first, or to choose settings.
     */
    protected Dataset dataset() throws IOException {
        return created(provider(), folders());
    }

    /** The folder alone. */
    protected final DataFolders folders() {
        return new DataFolders(List.of(folder), folder.resolve("cache"), notice -> {});
    }

    @Test
    void noSampleIsInTwoParts() throws IOException {
        assertThat(samples(dataset().split(1).everything())).doesNotHaveDuplicates();
    }

    /** In raw units: what is scaled by the training rows would change with them. */
    @Test
    void theThreePartsHoldEverySampleAsItIsWhateverTheSeed() throws IOException {
        assertThat(samples(dataset().split(1).everything()))
                .containsExactlyInAnyOrderElementsOf(samples(dataset().split(2).everything()));
    }

    @Test
    void noPartIsEmpty() throws IOException {
        Split split = dataset().split(1);
        assertThat(split.training().rows().size()).isPositive();
        assertThat(split.validation().rows().size()).isPositive();
        assertThat(split.test().rows().size()).isPositive();
    }

    @Test
    void theSameSeedGivesTheSameRows() throws IOException {
        Split first = dataset().split(7);
        Split second = dataset().split(7);
        assertThat(samples(first.training().rows()))
                .isEqualTo(samples(second.training().rows()));
        assertThat(samples(first.validation().rows()))
                .isEqualTo(samples(second.validation().rows()));
        assertThat(samples(first.test().rows())).isEqualTo(samples(second.test().rows()));
    }

    @Test
    void itsScalingFitsItsTrainingRows() throws IOException {
        Batch rows = dataset().split(1).training().rows();
        float[] scaled =
                Scaling.fit(dataset().scaling(), rows.inputs(), rows.features()).apply(rows.inputs());
        for (float value : scaled) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void loadingItAgainGivesTheSameChecksum() throws IOException {
        assertThat(dataset().source()).isEqualTo(dataset().source());
        assertThat(dataset().source().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void widthsAreThoseItSays() throws IOException {
        Batch rows = dataset().split(1).training().rows();
        assertThat(rows.features()).isEqualTo(dataset().features());
        assertThat(dataset().outputNames()).hasSize(rows.outputs()).doesNotHaveDuplicates();
    }

    @Test
    void classesAreOneHot() throws IOException {
        if (dataset().task() == Task.CLASSIFICATION) {
            Batch rows = dataset().split(1).everything();
            for (int n = 0; n < rows.size(); n++) {
                float[] target = Arrays.copyOfRange(rows.targets(), n * rows.outputs(), (n + 1) * rows.outputs());
                Arrays.sort(target);
                assertThat(target[rows.outputs() - 1]).isEqualTo(1);
                assertThat(target[rows.outputs() - 2]).isZero();
            }
        }
    }

    /** Each sample as one list of its inputs and targets. */
    private static List<List<Float>> samples(Batch rows) {
        List<List<Float>> samples = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            List<Float> sample = new ArrayList<>();
            for (int c = 0; c < rows.features(); c++) {
                sample.add(rows.inputs()[n * rows.features() + c]);
            }
            for (int c = 0; c < rows.outputs(); c++) {
                sample.add(rows.targets()[n * rows.outputs() + c]);
            }
            samples.add(sample);
        }
        return samples;
    }

    private static <S extends Record> Dataset created(DatasetProvider<S> provider, DataFolders folders)
            throws IOException {
        return provider.create(provider.settings(), folders);
    }
}
