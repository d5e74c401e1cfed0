package dev.appraise.microbench.sweep;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Points that differ in one thing, and the power of it that the seconds follow: the slope of a line through the logarithms.
 *
 * @param varies what differs
 * @param points at least three
 * @param exponent by least squares
 * @param standardError of the exponent; the points' own scatter is not in it
 * @param rSquared share of the variance of the logarithms that the line explains
 */
public record Sweep(String varies, List<Point> points, double exponent, double standardError, double rSquared) {
    /** Copies the list. */
    public Sweep {
        points = List.copyOf(points);
    }

    /** For a terminal: the exponent, then a line a point. */
    public String text() {
        String head = String.format(
                Locale.ROOT,
                "%s: seconds follow power %.2f (standard error %.2f, R2 %.3f)%n",
                varies,
                exponent,
                standardError,
                rSquared);
        return head
                + points.stream()
                        .map(point -> String.format(
                                Locale.ROOT,
                                "  %7.0f  %-26s %,12d live  %9.4f s (%.4f to %.4f)%n",
                                point.size(),
                                point.network(),
                                point.live(),
                                point.seconds(),
                                point.secondsMin(),
                                point.secondsMax()))
                        .collect(Collectors.joining());
    }

    /** Fits the line. */
    public static Sweep of(String varies, List<Point> points) {
        SimpleRegression line = new SimpleRegression();
        points.forEach(point -> line.addData(Math.log(point.size()), Math.log(point.seconds())));
        return new Sweep(varies, points, line.getSlope(), line.getSlopeStdErr(), line.getRSquare());
    }
}
