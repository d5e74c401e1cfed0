package dev.appraise.baselines.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.predictor.Predictor;
import org.junit.jupiter.api.Test;

class LinearTest {
    @Test
    void findsThePlanesThatTheRowsLieOn() {
        // y1 = 2 a - b + 3, y2 = a + b.
        Batch rows = new Batch(new float[] {0, 0, 1, 0, 0, 1, 2, 3}, new float[] {3, 0, 5, 1, 2, 1, 4, 5}, 4, 2, 2);
        Predictor linear = Linear.fit(new TrainingData(rows));

        assertThat(linear.outputs(new Batch(new float[] {-1, 4, 5, 5}, new float[0], 2, 2, 0)))
                .containsExactly(new float[] {-3, 3, 8, 10}, within(1e-5f));
        assertThat(linear.parameters()).isEqualTo(6);
    }

    @Test
    void findsTheMeanWhereInputsSayNothing() {
        Batch rows = new Batch(new float[] {0, 0, 0}, new float[] {1, 2, 6}, 3, 1, 1);

        assertThat(Linear.fit(new TrainingData(rows)).outputs(rows))
                .containsExactly(new float[] {3, 3, 3}, within(1e-6f));
    }
}
