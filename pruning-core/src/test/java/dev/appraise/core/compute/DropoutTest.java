package dev.appraise.core.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.random.SeededRandom;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DropoutTest {
    private static final int COUNT = 100_000;

    private final Network network = Network.dense(Shape.parse("10-10-1"), Activation.TANH, Activation.LINEAR);

    @Test
    void keepsTheExpectedMeanAndDropsTheShareAskedFor() {
        Dropout dropout = new Dropout(0.2, 0.5, new SeededRandom(1), network, COUNT / 10);
        for (int layer : new int[] {0, 1}) {
            double rate = layer == 0 ? 0.2 : 0.5;
            float[] left = applied(dropout, layer);
            assertThat(IntStream.range(0, COUNT)
                            .mapToDouble(i -> left[i])
                            .average()
                            .orElseThrow())
                    .isCloseTo(3, within(0.04));
            assertThat(IntStream.range(0, COUNT).filter(i -> left[i] == 0).count() / (double) COUNT)
                    .isCloseTo(rate, within(0.01));
            assertThat(IntStream.range(0, COUNT).filter(i -> left[i] != 0))
                    .allMatch(i -> Math.abs(left[i] - 3 / (1 - rate)) < 1e-5);
        }
    }

    @Test
    void derivativesPassWhereTheValuePassed() {
        Dropout dropout = new Dropout(0, 0.5, new SeededRandom(1), network, COUNT / 10);
        float[] left = applied(dropout, 1);
        float[] deltas = new float[COUNT];
        Arrays.fill(deltas, 3);
        dropout.backward(1, deltas, 0, COUNT);
        assertThat(deltas).isEqualTo(left);
    }

    @Test
    void aRateOfZeroDropsNothing() {
        assertThat(new Dropout(0, 0.5, new SeededRandom(1), network, 1).drops(0))
                .isFalse();
        assertThat(new Dropout(0.5, 0, new SeededRandom(1), network, 1).drops(1))
                .isFalse();
    }

    private static float[] applied(Dropout dropout, int layer) {
        float[] values = new float[COUNT];
        Arrays.fill(values, 3);
        float[] left = new float[COUNT];
        dropout.draw(layer, COUNT);
        dropout.apply(layer, values, 0, 0, COUNT, left);
        return left;
    }
}
