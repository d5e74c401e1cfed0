package dev.appraise.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationTest {
    @ParameterizedTest
    @EnumSource
    void slopeAndCurvatureAreThoseOfFiniteDifferences(Activation f) {
        double h = 1e-4;
        for (double z : new double[] {-2, -0.3, 0.4, 1.7}) {
            double slope = (f.value(z + h) - f.value(z - h)) / (2 * h);
            double curvature = (f.value(z + h) - 2 * f.value(z) + f.value(z - h)) / (h * h);

            assertThat(f.slope(f.value(z))).isCloseTo(slope, within(1e-7));
            assertThat(f.curvature(f.value(z))).isCloseTo(curvature, within(1e-6));
        }
    }

    @Test
    void tanhIsThatOfJavaToFifteenDigits() {
        for (double z = 1e-300; z < 1e300; z *= 1.001) {
            assertThat(Activation.TANH.value(z)).isCloseTo(Math.tanh(z), Percentage.withPercentage(1e-13));
            assertThat(Activation.TANH.value(-z)).isEqualTo(-Activation.TANH.value(z));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN})
    void tanhOfAnythingIsThatOfJava(double z) {
        assertThat(Activation.TANH.value(z)).isEqualTo(Double.valueOf(Math.tanh(z)));
    }
}
