package dev.appraise.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import org.junit.jupiter.api.Test;

class LagsTest {
    /** Two inputs and one output at four times: inputs 10 t and 10 t + 1, output 100 t. */
    private static final Batch SERIES =
            new Batch(new float[] {0, 1, 10, 11, 20, 21, 30, 31}, new float[] {0, 100, 200, 300}, 4, 2, 1);

    @Test
    void eachRowCarriesItsPast() {
        Batch lagged = new Lags(1, 2).apply(SERIES);

        assertThat(lagged.size()).isEqualTo(2);
        assertThat(lagged.features()).isEqualTo(6);
        assertThat(lagged.inputs()).containsExactly(20, 21, 10, 11, 100, 0, 30, 31, 20, 21, 200, 100);
        assertThat(lagged.targets()).containsExactly(200, 300);
    }

    @Test
    void withoutLagsTheSeriesIsAsItWas() {
        Batch same = new Lags(0, 0).apply(SERIES);

        assertThat(same.inputs()).containsExactly(SERIES.inputs());
        assertThat(same.targets()).containsExactly(SERIES.targets());
    }

    @Test
    void aPastLongerThanTheSeriesIsRefused() {
        assertThatThrownBy(() -> new Lags(4, 0).apply(SERIES))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("4 rows");
        assertThatThrownBy(() -> new Lags(0, -1)).hasMessageContaining("outputLags is -1");
    }
}
