package dev.appraise.datasets.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistillationColumnTest {
    private static final int TOP_ETHANE = 0;
    private static final int BOTTOM_ETHYLENE = 1;
    private static final int PRESSURE_DROP = 2;

    private static final OperatingPoint DESIGN = new OperatingPoint(30, 3, 0.6, 0.4, 20);

    @Test
    void atSteadyStateWhatGoesInComesOut() {
        DistillationColumn column = new DistillationColumn(DESIGN);
        double[] out = column.outputs();
        double ethyleneOut = DESIGN.distillate() * (1 - out[TOP_ETHANE]) + column.bottoms() * out[BOTTOM_ETHYLENE];
        assertThat(column.bottoms()).isEqualTo(1 - DESIGN.distillate(), within(1e-4));
        assertThat(ethyleneOut).isEqualTo(1 - DESIGN.feedEthane(), within(1e-4));
    }

    @Test
    void aSteadyStateStays() {
        DistillationColumn column = new DistillationColumn(DESIGN);
        double[] before = column.outputs();
        column.run(DESIGN, 500);
        assertThat(column.outputs()).containsExactly(before, within(1e-4));
    }

    @Test
    void moreRefluxMakesThePurerTop() {
        assertThat(settled(new OperatingPoint(30, 3.1, 0.6, 0.4, 20))[TOP_ETHANE])
                .isLessThan(settled(DESIGN)[TOP_ETHANE]);
    }

    @Test
    void moreBoilUpMakesThePurerBottom() {
        assertThat(settled(new OperatingPoint(31, 3, 0.6, 0.4, 20))[BOTTOM_ETHYLENE])
                .isLessThan(settled(DESIGN)[BOTTOM_ETHYLENE]);
    }

    @Test
    void moreBoilUpRaisesThePressureDrop() {
        assertThat(settled(new OperatingPoint(31, 3, 0.6, 0.4, 20))[PRESSURE_DROP])
                .isGreaterThan(settled(DESIGN)[PRESSURE_DROP]);
    }

    @Test
    void moreDistillateThanTheFeedHasEthyleneBringsEthaneToTheTop() {
        assertThat(settled(new OperatingPoint(30, 3, 0.63, 0.4, 20))[TOP_ETHANE])
                .as("at least 0.03 of 0.63 is ethane")
                .isGreaterThan(0.03 / 0.63);
    }

    @Test
    void higherPressureSeparatesWorse() {
        double[] high = settled(new OperatingPoint(30, 3, 0.6, 0.4, 22));
        assertThat(high[TOP_ETHANE]).isGreaterThan(settled(DESIGN)[TOP_ETHANE]);
        assertThat(high[BOTTOM_ETHYLENE]).isGreaterThan(settled(DESIGN)[BOTTOM_ETHYLENE]);
    }

    /** Fenske: with all of the vapour returned, N equilibrium stages multiply the ratio of ethylene to ethane by a^N. */
    @Test
    void noColumnSeparatesBetterThanAtTotalReflux() {
        double[] out = settled(DESIGN);
        double separation = (1 - out[TOP_ETHANE]) / out[TOP_ETHANE] * (1 - out[BOTTOM_ETHYLENE]) / out[BOTTOM_ETHYLENE];
        assertThat(Math.log(separation)).isPositive().isLessThan(31 * Math.log(Tray.volatility(20)));
    }

    @Test
    void aTraysOverflowFollowsFrancis() {
        double crest = 0.05;
        assertThat(Tray.overflow(Tray.WEIR_HOLDUP)).isZero();
        assertThat(Tray.overflow(Tray.WEIR_HOLDUP + 4 * crest) / Tray.overflow(Tray.WEIR_HOLDUP + crest))
                .isEqualTo(8, within(1e-9));
    }

    private static double[] settled(OperatingPoint point) {
        return new DistillationColumn(point).outputs();
    }
}
