package dev.appraise.appraisers.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceTest {
    /** At t = 2, a unit at 3 that rises by 1.5 crosses 0 at t = 0; a unit at 0 is not alive. */
    @ParameterizedTest
    @CsvSource({
        "3, 1.5, 0, Infinity",
        "3, -1, -Infinity, 5",
        "-1, 1, -Infinity, 3",
        "-1, -1, 1, Infinity",
        "0, 1, -Infinity, 2",
        "3, 0, -Infinity, Infinity"
    })
    void aStretchEndsWhereAUnitCrossesZero(double value, double slope, double low, double high) {
        Piece piece = new Piece(1);
        piece.startAt(2);

        piece.endAtKink(value, slope);

        assertThat(piece.low).isEqualTo(low);
        assertThat(piece.high).isEqualTo(high);
    }
}
