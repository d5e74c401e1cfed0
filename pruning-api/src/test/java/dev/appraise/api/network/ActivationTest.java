package dev.appraise.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
