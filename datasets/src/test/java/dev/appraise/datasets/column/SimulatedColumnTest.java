package dev.appraise.datasets.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import org.junit.jupiter.api.Test;

class SimulatedColumnTest {
    private static final ColumnSeries SERIES = SimulatedColumn.series();

    @Test
    void cleanCompositionsAreMoleFractions() {
        for (int column : new int[] {3, 5, 6}) {
            for (double fraction : Statistics.column(SERIES.at(0), column)) {
                assertThat(fraction).isStrictlyBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void theFeedIsNeitherSubcooledNorSuperheated() {
        Batch clean = SERIES.at(0);
        double[] duty = Statistics.column(clean, 0);
        double[] reflux = Statistics.column(clean, 1);
        double[] distillate = Statistics.column(clean, 2);
        for (int n = 0; n < clean.size(); n++) {
            double vapourShare = reflux[n] + distillate[n] - duty[n] / 10;
            assertThat(vapourShare).isBetween(0.0, 1.0);
        }
    }

    @Test
    void outputsAreAsAutocorrelatedAsThoseOfTheDaisyFile() {
        for (int column = 5; column < 8; column++) {
            assertThat(Statistics.lagOneCorrelation(Statistics.column(SERIES.at(0), column)))
                    .isBetween(0.95, 0.998);
        }
    }

    @Test
    void inputsAreHeldAndThenMoved() {
        for (int column = 0; column < 5; column++) {
            double[] input = Statistics.column(SERIES.at(0), column);
            int moves = 0;
            for (int n = 1; n < input.length; n++) {
                moves += input[n] == input[n - 1] ? 0 : 1;
            }
            assertThat(moves).isBetween(15, 45);
        }
    }

    @Test
    void noiseHasTheShareOfTheStandardDeviationThatItSays() {
        for (int noise = 10; noise <= 30; noise += 10) {
            for (int column = 0; column < 8; column++) {
                double[] clean = Statistics.column(SERIES.at(0), column);
                double[] added = Statistics.difference(Statistics.column(SERIES.at(noise), column), clean);
                assertThat(Statistics.deviation(added) / Statistics.deviation(clean))
                        .as("within four standard errors of a deviation of 90 samples")
                        .isEqualTo(noise / 100.0, within(4 * noise / 100.0 / Math.sqrt(2 * 90)));
            }
        }
    }

    @Test
    void theThreeNoisySeriesAreOneRealisationScaled() {
        for (int column = 0; column < 8; column++) {
            double[] clean = Statistics.column(SERIES.at(0), column);
            double[] small = Statistics.difference(Statistics.column(SERIES.at(10), column), clean);
            double[] large = Statistics.difference(Statistics.column(SERIES.at(30), column), clean);
            double tolerance = 0.001 * Statistics.deviation(clean);
            for (int n = 0; n < small.length; n++) {
                assertThat(large[n]).isEqualTo(3 * small[n], within(tolerance));
            }
        }
    }

    /** Golden value, written by this code at version 0.1.0 on OpenJDK 17; no part of the model depends on the machine. */
    @Test
    void theSeriesIsTheSameOnEveryMachine() {
        assertThat(SERIES.source().sha256())
                .isEqualTo("4fe4ca1bdb96dc746e7877f99c0e9019692879eff5f586208e9f6101015aea9e");
    }
}
