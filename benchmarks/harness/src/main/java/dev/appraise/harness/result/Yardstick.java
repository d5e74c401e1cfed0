package dev.appraise.harness.result;

import java.util.function.ToDoubleFunction;

/** What rows are compared by. */
enum Yardstick {
    /** The number that tables show, in per cent; more is better. */
    QUALITY("difference", result -> result.quality().value(), 1),
    /** What a harder task takes from that number; less is better. */
    LOSS("difference in loss", QUALITY.value, -1),
    /** Root mean squared error on the test rows, of targets scaled to [0, 1], mean over the outputs; less is better. */
    ERROR("difference in test RMSE", result -> error(result.quality()), -1);

    private final String difference;
    private final ToDoubleFunction<TrialResult> value;
    private final int sense;

    Yardstick(String difference, ToDoubleFunction<TrialResult> value, int sense) {
        this.difference = difference;
        this.value = value;
        this.sense = sense;
    }

    double of(TrialResult result) {
        return value.applyAsDouble(result);
    }

    boolean isBetter(double difference) {
        return sense * difference > 0;
    }

    /** What a difference is called. */
    String difference() {
        return difference;
    }

    /** How many decimals a figure needs: errors of models lie orders of magnitude apart. */
    int digits(double figure) {
        return this == ERROR ? Cells.digits(figure) : 2;
    }

    private static double error(Quality quality) {
        return Sample.of(quality.errors("test"), Double::doubleValue).mean();
    }
}
