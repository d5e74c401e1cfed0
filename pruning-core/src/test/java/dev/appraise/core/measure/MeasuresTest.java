package dev.appraise.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Scaling;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    /** Two outputs: targets 1, 2, 3, 4 and 0, 0, 10, 10. */
    private static final float[] TARGETS = {1, 0, 2, 0, 3, 10, 4, 10};

    /** Off by 1, 0, 0, -1 and by 3, 0, 4, 0: squared residuals 2 and 25; squared deviations 5 and 100. */
    private static final float[] OUTPUTS = {2, 3, 2, 0, 3, 14, 3, 10};

    @Test
    void fitIsOneLessTheRatioOfNorms() {
        assertThat(Measures.fit(OUTPUTS, TARGETS, 2))
                .containsExactly(new double[] {100 * (1 - Math.sqrt(2 / 5.0)), 50}, within(1e-12));
    }

    @Test
    void r2IsOneLessTheRatioOfSquaredNorms() {
        assertThat(Measures.r2(OUTPUTS, TARGETS, 2)).containsExactly(new double[] {0.6, 0.75}, within(1e-12));
    }

    @Test
    void rmseIsInTheUnitOfTheTargets() {
        assertThat(Measures.rmse(OUTPUTS, TARGETS, 2))
                .containsExactly(new double[] {Math.sqrt(0.5), 2.5}, within(1e-12));
    }

    @Test
    void rmseOfScaledValuesIsThatOfValuesThatWereScaled() {
        for (Scaling.Kind kind : Scaling.Kind.values()) {
            Scaling scaling = Scaling.fit(kind, TARGETS, 2);
            assertThat(Measures.rmse(OUTPUTS, TARGETS, scaling))
                    .containsExactly(Measures.rmse(scaling.apply(OUTPUTS), scaling.apply(TARGETS), 2), within(1e-6));
        }
        assertThat(Measures.rmse(OUTPUTS, TARGETS, Scaling.fit(Scaling.Kind.MIN_MAX, TARGETS, 2))[1])
                .isCloseTo(0.5, within(1e-7));
    }

    @Test
    void aPerfectOutputFitsFullyAndTheMeanFitsNothing() {
        assertThat(Measures.fit(TARGETS, TARGETS, 2)).containsExactly(100, 100);
        assertThat(Measures.fit(new float[] {2.5f, 5, 2.5f, 5, 2.5f, 5, 2.5f, 5}, TARGETS, 2))
                .containsExactly(0, 0);
    }

    @Test
    void aTargetThatNeverChangesHasNoFit() {
        assertThat(Measures.fit(new float[] {1, 2}, new float[] {3, 3}, 1)).containsExactly(Double.NaN);
        assertThat(Measures.r2(new float[] {1, 2}, new float[] {3, 3}, 1)).containsExactly(Double.NaN);
    }

    @Test
    void theMeanIsOverTheOutputs() {
        assertThat(Measures.mean(new double[] {10, 20, 60})).isEqualTo(30);
    }

    @Test
    void accuracyCountsTheLargestOutputsAndTakesTheFirstOfEqualOnes() {
        float[] outputs = {0.1f, 0.9f, 0.3f, 0.2f, 0.5f, 0.5f, 0.5f, 0.5f};
        float[] targets = {0, 1, 0, 1, 1, 0, 0, 1};
        assertThat(Measures.accuracy(outputs, targets, 2)).isEqualTo(0.5);
    }

    @Test
    void outputsThatDoNotMatchTheTargetsAreRefused() {
        assertThatThrownBy(() -> Measures.fit(new float[4], new float[6], 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 outputs and 6 targets");
    }
}
