package dev.appraise.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every dataset. The samples of the one under test must differ from each other. */
public abstract class DatasetContract {
    /** The dataset under test, with no less than 20 samples. */
    protected abstract Dataset dataset() throws Exception;

    /** The scaling that it should ask for. */
    protected abstract Scaling.Kind scaling();

    @Test
    void noSampleIsInTwoParts() throws Exception {
        assertThat(samples(dataset().split(1).everything())).doesNotHaveDuplicates();
    }

    @Test
    void theThreePartsHoldEverySampleWhateverTheSeed() throws Exception {
        assertThat(samples(dataset().split(1).everything()))
                .containsExactlyInAnyOrderElementsOf(samples(dataset().split(2).everything()));
    }

    @Test
    void noPartIsEmpty() throws Exception {
        Split split = dataset().split(1);
        assertThat(split.training().rows().size()).isPositive();
        assertThat(split.validation().rows().size()).isPositive();
        assertThat(split.test().rows().size()).isPositive();
    }

    @Test
    void theSameSeedGivesTheSameRows() throws Exception {
        Split first = dataset().split(7);
        Split second = dataset().split(7);
        assertThat(samples(first.training().rows()))
                .isEqualTo(samples(second.training().rows()));
        assertThat(samples(first.validation().rows()))
                .isEqualTo(samples(second.validation().rows()));
        assertThat(samples(first.test().rows())).isEqualTo(samples(second.test().rows()));
    }

    @Test
    void loadingItAgainGivesTheSameChecksum() throws Exception {
        assertThat(dataset().source()).isEqualTo(dataset().source());
        assertThat(dataset().source().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void widthsAreThoseItSays() throws Exception {
        Batch rows = dataset().split(1).training().rows();
        assertThat(rows.features()).isEqualTo(dataset().features());
        assertThat(dataset().outputNames()).hasSize(rows.outputs()).doesNotHaveDuplicates();
    }

    @Test
    void itAsksForItsScaling() throws Exception {
        assertThat(dataset().scaling()).isEqualTo(scaling());
    }

    @Test
    void classesAreOneHot() throws Exception {
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
    protected static List<List<Float>> samples(Batch rows) {
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
}
