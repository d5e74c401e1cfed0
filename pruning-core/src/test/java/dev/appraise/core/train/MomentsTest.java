package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void aMomentWithoutGradientNeverStaysDenormalNorDoesItsStep() {
        float moment = 1e-3f;
        for (int step = 0; step < 2000; step++) {
            moment = Moments.withoutTiny(0.9f * moment);
            float move = 1e-5f * moment;
            assertThat(move == 0 || move >= Float.MIN_NORMAL)
                    .as("step %d", step)
                    .isTrue();
        }
    }

    @Test
    void aMomentThatMattersKeepsItsBits() {
        for (float moment : new float[] {1e-16f, -3e-9f, 0.1f, 12345}) {
            assertThat(Moments.withoutTiny(moment)).isEqualTo(moment);
        }
    }
}
