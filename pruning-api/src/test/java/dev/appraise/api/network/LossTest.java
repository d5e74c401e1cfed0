package dev.appraise.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LossTest {
    @Test
    void squaredErrorIsTheMeanOverSamplesAndOutputs() {
        float[] outputs = {1, 2, 3, 4};
        float[] targets = {1, 0, 0, 4};

        assertThat(Loss.MEAN_SQUARED_ERROR.mean(outputs, targets, 2, 2)).isEqualTo((4 + 9) / 4.0);
    }

    @Test
    void crossEntropyOfEvenLogitsIsTheLogarithmOfTheClasses() {
        float[] targets = {0, 1, 0};

        assertThat(Loss.SOFTMAX_CROSS_ENTROPY.of(new float[] {7, 7, 7}, targets, 0, 3))
                .isCloseTo(Math.log(3), within(1e-12));
    }

    @Test
    void crossEntropyStandsHugeLogits() {
        assertThat(Loss.SOFTMAX_CROSS_ENTROPY.of(new float[] {1e30f, 0}, new float[] {1, 0}, 0, 2))
                .isZero();
        assertThat(Loss.SOFTMAX_CROSS_ENTROPY.of(new float[] {5000, 0}, new float[] {0, 1}, 0, 2))
                .isEqualTo(5000);
    }

    @Test
    void softmaxGivesProbabilitiesOfLogitsOfAnySize() {
        assertThat(Loss.softmax(new double[] {Math.log(1), Math.log(3)}))
                .containsExactly(new double[] {0.25, 0.75}, within(1e-12));
        assertThat(Loss.softmax(new double[] {5000, 0})).containsExactly(1, 0);
    }
}
