package dev.appraise.harness.run;

import dev.appraise.api.data.Batch;
import java.util.stream.IntStream;

/** Picks rows for pictures. */
final class EvenRows {
    private EvenRows() {}

    /** All rows, or so many of them at even distances. */
    static Batch of(Batch rows, int most) {
        return rows.size() <= most
                ? rows
                : rows.rows(IntStream.range(0, most)
                        .map(i -> (int) ((long) i * rows.size() / most))
                        .toArray());
    }
}
