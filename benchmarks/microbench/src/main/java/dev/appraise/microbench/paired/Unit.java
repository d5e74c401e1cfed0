package dev.appraise.microbench.paired;

import java.util.Locale;

/** What a time is told in. */
public enum Unit {
    /** For an epoch and the like. */
    SECONDS("s", 1),
    /** For a pass over a batch. */
    MILLISECONDS("ms", 1e3),
    /** For one sample. */
    MICROSECONDS("us", 1e6);

    private final String symbol;
    private final double perSecond;

    Unit(String symbol, double perSecond) {
        this.symbol = symbol;
        this.perSecond = perSecond;
    }

    double perSecond() {
        return perSecond;
    }

    @Override
    public String toString() {
        return symbol;
    }

    /** Four significant digits. */
    static String text(double value) {
        if (value >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int digits = value >= 100 ? 1 : value >= 10 ? 2 : value >= 1 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
