package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void whatIsRoundedToZeroHasNoSign() {
        assertThat(Cells.number(2, -0.004)).isEqualTo("0.00");
        assertThat(Cells.number(0, -0.4)).isEqualTo("0");
        assertThat(Cells.number(2, -0.006)).isEqualTo("-0.01");
        assertThat(Cells.number(1, -10)).isEqualTo("-10.0");
    }

    @Test
    void threeSignificantFiguresAreShown() {
        assertThat(Cells.number(Cells.digits(0.000512), 0.000512)).isEqualTo("0.000512");
        assertThat(Cells.number(Cells.digits(6.0344), 6.0344)).isEqualTo("6.03");
        assertThat(Cells.number(Cells.digits(1234.5), 1234.5)).isEqualTo("1235");
    }
}
