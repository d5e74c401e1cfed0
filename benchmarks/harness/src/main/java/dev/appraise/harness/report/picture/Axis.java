package dev.appraise.harness.report.picture;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An axis with round ticks.
 *
 * @param low the value at its beginning
 * @param high the value at its end
 * @param logarithmic whether it is; then both ends are greater than 0
 * @param from where it begins, in pixels
 * @param to where it ends
 */
record Axis(double low, double high, boolean logarithmic, double from, double to) {
    private static final int TICKS = 7;
    private static final double MARGIN = 0.04;

    /** A linear axis that holds a range, with a margin. */
    static Axis linear(double low, double high, double from, double to) {
        double span = high > low ? high - low : Math.max(1, Math.abs(low) / 10);
        double margin = MARGIN * span;
        return new Axis(low - margin, low + span + margin, false, from, to);
    }

    /** A logarithmic axis that holds a range, with a margin. */
    static Axis logarithmic(double low, double high, double from, double to) {
        double margin = Math.pow(Math.max(2, high / low), MARGIN);
        return high < 1.5 * low
                ? new Axis(low / 2, 2 * high, true, from, to)
                : new Axis(low / margin, high * margin, true, from, to);
    }

    double at(double value) {
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return from + share * (to - from);
    }

    double[] ticks() {
        return logarithmic ? powers() : multiples(step());
    }

    String label(double tick) {
        boolean plain = tick == 0 || (Math.abs(tick) >= 1e-3 && Math.abs(tick) < 1e6);
        return new DecimalFormat(plain ? "#,##0.####" : "0.#E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(tick)
                .replace("E", "e");
    }

    private double step() {
        double rough = (high - low) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(step -> step >= rough)
                .findFirst()
                .orElse(10 * power);
    }

    private double[] multiples(double step) {
        int first = (int) Math.ceil(low / step);
        int last = (int) Math.floor(high / step);
        return IntStream.rangeClosed(first, last)
                .mapToDouble(tick -> tick * step)
                .toArray();
    }

    /** Powers of ten, some of them where there are many; with their double and fivefold where there are few. */
    private double[] powers() {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        int stride = 1 + (last - first) / TICKS;
        double[] factors = last - first <= 2 ? new double[] {1, 2, 5} : new double[] {1};
        return IntStream.rangeClosed(first, last)
                .filter(power -> Math.floorMod(power, stride) == 0)
                .boxed()
                .flatMapToDouble(power -> DoubleStream.of(factors).map(factor -> factor * Math.pow(10, power)))
                .filter(tick -> tick >= low && tick <= high)
                .toArray();
    }
}
