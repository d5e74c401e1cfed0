package dev.appraise.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final Batch NINETY = numbered(90);

    @Test
    void everyRowHasExactlyOnePart() {
        Split split = Split.random(NINETY, 0.15, 0.15, 3);

        assertThat(split.training().rows().size()).isEqualTo(62);
        assertThat(split.validation().rows().size()).isEqualTo(14);
        assertThat(split.test().rows().size()).isEqualTo(14);
        assertThat(sorted(split.everything())).containsExactly(sorted(NINETY));
    }

    @Test
    void theSameSeedDealsTheSameRows() {
        assertThat(Split.random(NINETY, 0.15, 0.15, 3).everything().inputs())
                .isEqualTo(Split.random(NINETY, 0.15, 0.15, 3).everything().inputs())
                .isNotEqualTo(Split.random(NINETY, 0.15, 0.15, 4).everything().inputs());
    }

    @Test
    void inputsAndTargetsStayTogether() {
        Batch rows = Split.random(NINETY, 0.15, 0.15, 3).training().rows();

        for (int n = 0; n < rows.size(); n++) {
            assertThat(rows.targets()[n]).isEqualTo(-rows.inputs()[n]);
        }
    }

    @Test
    void aChronologicalSplitKeepsTheOrder() {
        assertThat(Split.chronological(NINETY, 0.15, 0.15).everything().inputs())
                .isEqualTo(NINETY.inputs());
    }

    @Test
    void aGivenTestSetStaysWhole() {
        Split split = Split.withTest(NINETY, numbered(10), 20, 1);

        assertThat(split.test().rows().inputs()).isEqualTo(numbered(10).inputs());
        assertThat(split.training().rows().size()).isEqualTo(70);
        assertThat(sorted(split.training().rows().and(split.validation().rows())))
                .containsExactly(sorted(NINETY));
    }

    private static Batch numbered(int size) {
        float[] inputs = new float[size];
        float[] targets = new float[size];
        IntStream.range(0, size).forEach(n -> {
            inputs[n] = n;
            targets[n] = -n;
        });
        return new Batch(inputs, targets, size, 1, 1);
    }

    private static double[] sorted(Batch batch) {
        double[] values = IntStream.range(0, batch.size())
                .mapToDouble(n -> batch.inputs()[n])
                .toArray();
        Arrays.sort(values);
        return DoubleStream.of(values).toArray();
    }
}
