package dev.appraise.microbench.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SweepTest {
    private final Sweep square = Sweep.of("size", points());

    @Test
    void theExponentOfAPowerIsFound() {
        assertThat(square.exponent()).isCloseTo(2, within(1e-9));
        assertThat(square.rSquared()).isCloseTo(1, within(1e-9));
    }

    private static List<Point> points() {
        return Stream.of(1, 10, 100)
                .map(size -> new Point(size, "1-1", 1, 1, 3.0 * size * size, 1, 1))
                .toList();
    }
}
