package dev.appraise.harness.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NemenyiTest {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    @Test
    void demsarsExampleComesOutAsPrinted() {
        assertThat(Nemenyi.criticalDifference(4, 14).orElseThrow()).isCloseTo(1.25, within(5e-3));
    }

    /** Demsar 2006, table 5a. */
    @ParameterizedTest
    @CsvSource({"2,1.960", "3,2.343", "4,2.569", "5,2.728", "6,2.850", "7,2.949", "8,3.031", "9,3.102", "10,3.164"})
    void criticalValuesAreThosePrinted(int methods, double printed) {
        assertThat(Nemenyi.q(methods)).isCloseTo(printed, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theRangeOfNormalsExceedsThemOneTimeInTwenty(int methods) {
        double range = Nemenyi.q(methods) * Math.sqrt(2);

        assertThat(beyond(range, methods)).isCloseTo(0.05, within(1e-6));
    }

    @Test
    void whatHasNoCriticalValueHasNoDifference() {
        assertThat(Nemenyi.criticalDifference(1, 14)).isEmpty();
        assertThat(Nemenyi.criticalDifference(Nemenyi.MOST_METHODS, 14)).isPresent();
        assertThat(Nemenyi.criticalDifference(Nemenyi.MOST_METHODS + 1, 14)).isEmpty();
        assertThat(Nemenyi.criticalDifference(4, 1)).isEmpty();
    }

    /** One of k normals is the lowest, at z, and the others lie within the range above it. */
    private static double beyond(double range, int k) {
        double within = new IterativeLegendreGaussIntegrator(20, 1e-10, 1e-10)
                .integrate(
                        100_000,
                        z -> k
                                * NORMAL.density(z)
                                * Math.pow(
                                        NORMAL.cumulativeProbability(z + range) - NORMAL.cumulativeProbability(z),
                                        k - 1),
                        -9,
                        9);
        return 1 - within;
    }
}
