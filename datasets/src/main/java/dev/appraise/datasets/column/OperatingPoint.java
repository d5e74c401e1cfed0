package dev.appraise.datasets.column;

/**
 * What is set at a column: the five inputs, in the order in which the samples have them.
 *
 * <p>Flows are a kilomole of feed, so that the feed flow is 1.
 *
 * @param reboilerDuty heat given to the reboiler, in MJ/kmol of feed
 * @param reflux liquid returned to the top tray, in kmol/kmol of feed
 * @param distillate product drawn at the top, in kmol/kmol of feed
 * @param feedEthane mole fraction of ethane in the feed; the rest is ethylene
 * @param topPressure in bar
 */
record OperatingPoint(double reboilerDuty, double reflux, double distillate, double feedEthane, double topPressure) {

    /** The five in their order. */
    double[] values() {
        return new double[] {reboilerDuty, reflux, distillate, feedEthane, topPressure};
    }

    static OperatingPoint of(double[] values) {
        return new OperatingPoint(values[0], values[1], values[2], values[3], values[4]);
    }
}
