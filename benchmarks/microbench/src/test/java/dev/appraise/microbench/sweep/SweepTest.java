package dev.appraise.microbench.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private final Sweep square = Sweep.of("size", points());

    @Test
    void theExponentOfAPowerIsFound() {
        assertThat(square.exponent()).isCloseTo(2, within(1e-9));
        assertThat(square.rSquared()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aPictureIsDrawn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sweep.svg");

        SweepPicture.write(List.of(square), file);

        assertThat(file).content().contains("<svg", "exponent 2.00");
    }

    private static List<Point> points() {
        return Stream.of(1, 10, 100)
                .map(size -> new Point(size, "1-1", 1, 1, 3.0 * size * size, 1, 1))
                .toList();
    }
}
