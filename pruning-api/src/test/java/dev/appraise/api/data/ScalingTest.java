package dev.appraise.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScalingTest {
    private static final float[] TWO_COLUMNS = {0, 5, 4, 5, 2, 5};

    @Test
    void minMaxMapsTheRangeOfEachColumnToOne() {
        assertThat(Scaling.fit(Scaling.Kind.MIN_MAX, TWO_COLUMNS, 2).apply(TWO_COLUMNS))
                .containsExactly(-1, 0, 1, 0, 0, 0);
    }

    @Test
    void zScoreGivesMeanZeroAndDeviationOne() {
        float[] scaled = Scaling.fit(Scaling.Kind.Z_SCORE, TWO_COLUMNS, 2).apply(TWO_COLUMNS);
        float high = (float) Math.sqrt(1.5);

        assertThat(scaled).containsExactly(new float[] {-high, 0, high, 0, 0, 0}, within(1e-6f));
    }

    @Test
    void aPooledZScoreHasOneMeanAndDeviationForAllColumns() {
        float[] scaled = Scaling.fit(Scaling.Kind.POOLED_Z_SCORE, new float[] {1, 3, 3, 5}, 2)
                .apply(new float[] {3, 3, 5, 1});
        float two = (float) Math.sqrt(2);

        assertThat(scaled).containsExactly(new float[] {0, 0, two, -two}, within(1e-6f));
    }

    @Test
    void invertingGivesRawUnitsBack() {
        for (Scaling.Kind kind : Scaling.Kind.values()) {
            Scaling scaling = Scaling.fit(kind, TWO_COLUMNS, 2);

            assertThat(scaling.invert(scaling.apply(TWO_COLUMNS))).containsExactly(TWO_COLUMNS, within(1e-6f));
        }
    }
}
