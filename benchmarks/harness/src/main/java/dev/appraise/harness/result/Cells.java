package dev.appraise.harness.result;

import java.util.Locale;

/** Numbers as tables show them. */
public final class Cells {
    /** What stands where there is nothing to tell. */
    static final String NONE = "-";

    private Cells() {}

    /** With so many decimals; what is rounded to 0 has no sign. */
    public static String number(int digits, double value) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }

    /** How many decimals show three significant figures, up to six. */
    public static int digits(double figure) {
        return figure == 0 || !Double.isFinite(figure)
                ? 2
                : Math.max(0, Math.min(6, 2 - (int) Math.floor(Math.log10(Math.abs(figure)))));
    }

    /** The mean and, of several seeds, the deviation. */
    static String withSpread(double mean, double sd, int n) {
        return withSpread(2, mean, sd, n);
    }

    /** The same with so many decimals. */
    static String withSpread(int digits, double mean, double sd, int n) {
        return n < 2 ? number(digits, mean) : number(digits, mean) + " ± " + number(digits, sd);
    }

    /** A share as a percentage, without needless zeros. */
    public static String share(double share) {
        return number(1, 100 * share).replaceFirst("\\.0$", "") + " %";
    }

    static String signed(double value) {
        return signed(2, value);
    }

    static String signed(int digits, double value) {
        return String.format(Locale.ROOT, "%+." + digits + "f", value);
    }

    static String p(double p) {
        return p < 0.001 ? "p < 0.001" : "p = " + number(3, p);
    }

    static String against(Against against) {
        return signed(against.difference()) + " " + interval(against.differenceLow(), against.differenceHigh()) + ", "
                + p(against.pHolm());
    }

    static String interval(double low, double high) {
        return interval(2, low, high);
    }

    static String interval(int digits, double low, double high) {
        return "[" + signed(digits, low) + ", " + signed(digits, high) + "]";
    }
}
