package dev.appraise.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastTanhTest {
    private static final float[] FAR = {20, 1e10f, Float.MAX_VALUE, Float.POSITIVE_INFINITY};

    @Test
    void isWithinATenMillionthOfTanh() {
        double worst = 0;
        for (float z = -12; z <= 12; z += 1e-5f) {
            worst = Math.max(worst, Math.abs(FastTanh.of(z) - Math.tanh(z)));
        }
        for (float z : FAR) {
            worst = Math.max(worst, Math.abs(FastTanh.of(z) - Math.tanh(z)));
        }

        assertThat(worst).isLessThanOrEqualTo(1e-7);
    }

    @Test
    void isAsGoodRelativelyWhereTanhIsSmall() {
        double worst = 0;
        for (float z = 1; z > Float.MIN_NORMAL; z *= 0.99f) {
            worst = Math.max(worst, Math.abs(FastTanh.of(z) / Math.tanh(z) - 1));
        }

        assertThat(worst).isLessThanOrEqualTo(1e-7);
    }

    @ParameterizedTest
    @ValueSource(floats = {1e-30f, 0.1f, 1, 8.99f, 50, Float.POSITIVE_INFINITY})
    void isOddAndNeverBeyondOne(float z) {
        assertThat(FastTanh.of(-z)).isEqualTo(-FastTanh.of(z)).isBetween(-1f, 0f);
    }

    @Test
    void keepsZeroAndNotANumber() {
        assertThat(FastTanh.of(0)).isCloseTo(0f, within(0f));
        assertThat(FastTanh.of(Float.NaN)).isNaN();
    }
}
