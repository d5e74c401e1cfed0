package dev.appraise.harness.experiment;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * What a figure must be.
 *
 * @param atLeast whether it must be at least the bound, or at most
 * @param bound finite
 */
public record Requirement(boolean atLeast, double bound) {
    /** That a figure is no less. */
    public static Requirement atLeast(double bound) {
        return new Requirement(true, bound);
    }

    /** That a figure is no greater. */
    public static Requirement atMost(double bound) {
        return new Requirement(false, bound);
    }

    /** Whether a figure is as it must be; no number never is. */
    public boolean isMet(double figure) {
        return atLeast ? figure >= bound : figure <= bound;
    }

    @Override
    public String toString() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean tiny = bound != 0 && Math.abs(bound) < 1e-3;
        return (atLeast ? "at least " : "at most ")
                + new DecimalFormat(tiny ? "0.###E0" : "0.###", symbols)
                        .format(bound)
                        .replace("E", "e");
    }
}
