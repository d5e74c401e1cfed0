package dev.appraise.harness.knowngood;

/** How far figures are from what was expected. */
final class Deviation {
    private Deviation() {}

    /** The greatest difference, as a share of the greatest expected size; no number if all are expected to be 0. */
    static double of(double[] found, double[] expected) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < expected.length; i++) {
            difference = Math.max(difference, Math.abs(found[i] - expected[i]));
            size = Math.max(size, Math.abs(expected[i]));
        }
        return difference / size;
    }
}
