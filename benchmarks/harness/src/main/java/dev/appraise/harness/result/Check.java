package dev.appraise.harness.result;

import java.util.Locale;

/**
 * Whether something is as it must be.
 *
 * @param outcome whether it is
 * @param text what that shows
 * @param measured the figure, or why there is none
 * @param required what the figure must be
 * @param seconds of wall time that it took, summed over the trials
 */
public record Check(Outcome outcome, String text, String measured, String required, double seconds) {

    /** How a check ends. */
    public enum Outcome {
        /** It is as it must be. */
        PASS("pass"),
        /** It falls short. */
        SHORT("SHORT"),
        /** Nobody knows. */
        NOT_MEASURED("not measured");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Whether it falls short. */
    public boolean isShort() {
        return outcome == Outcome.SHORT;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %s: %s, %s (%.1f s)", outcome, text, measured, required, seconds);
    }
}
