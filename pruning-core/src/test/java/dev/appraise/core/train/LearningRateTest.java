package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
    @Test
    void risesLinearlyAndFallsAlongHalfACosineToZero() {
        LearningRate rate = new LearningRate(0.8, Schedule.COSINE, 4, 12);
        double[] expected = {
            0.2, 0.4, 0.6, 0.8, 0.8, 0.4 * (1 + Math.cos(Math.PI / 8)), 0.4 * (1 + Math.sqrt(0.5)),
        };
        for (int step = 0; step < expected.length; step++) {
            assertThat(rate.at(step)).isCloseTo(expected[step], within(1e-12));
        }
        assertThat(rate.at(8)).isCloseTo(0.4, within(1e-12));
        assertThat(rate.at(12)).isZero();
        assertThat(rate.at(100)).isZero();
    }

    @Test
    void aConstantRateStays() {
        LearningRate rate = new LearningRate(0.8, Schedule.CONSTANT, 0, 12);
        assertThat(rate.at(0)).isEqualTo(0.8);
        assertThat(rate.at(100)).isEqualTo(0.8);
    }

    @Test
    void warmUpLongerThanTheSpanJustRises() {
        LearningRate rate = new LearningRate(1, Schedule.COSINE, 10, 5);
        assertThat(rate.at(6)).isEqualTo(0.7);
        assertThat(rate.at(10)).isZero();
    }

    @Test
    void afterAWarmUpAsLongAsTheSpanNothingIsLeft() {
        assertThat(new LearningRate(1, Schedule.COSINE, 5, 5).at(5)).isZero();
    }

    @Test
    void epochsOfWarmUpAreCountedInSteps() {
        TrainingSettings settings = Settings.with(Settings.sgd(), "warmUpEpochs", 2.5);

        assertThat(LearningRate.of(settings, 4, 3)).isEqualTo(new LearningRate(0.1, Schedule.CONSTANT, 10, 12));
    }
}
