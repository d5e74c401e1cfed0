package dev.appraise.harness.cli;

/** Times for people. */
final class Durations {
    private Durations() {}

    /** With two units at most: {@code 40 s}, {@code 3 min}, {@code 2 h 10 min}. */
    static String text(double seconds) {
        long rounded = Math.max(1, Math.round(seconds));
        if (rounded < 90) {
            return rounded + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 90 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
