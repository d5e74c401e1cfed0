package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void aWorkedExampleOfFourTests() {
        // p = 0.005, 0.01, 0.03, 0.04 times 4, 3, 2, 1 gives 0.02, 0.03, 0.06, 0.04; the last is raised to 0.06.
        assertThat(Holm.corrected(List.of(0.01, 0.04, 0.03, 0.005)))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void noneExceedsOneAndOneTestStaysAsItIs() {
        assertThat(Holm.corrected(List.of(0.9, 0.8))).containsExactly(1, 1);
        assertThat(Holm.corrected(List.of(0.3))).containsExactly(0.3);
        assertThat(Holm.corrected(List.of())).isEmpty();
    }
}
