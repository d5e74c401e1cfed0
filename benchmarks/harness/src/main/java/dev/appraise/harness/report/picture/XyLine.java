package dev.appraise.harness.report.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/**
 * A series of a chart. Points that are no numbers are left out.
 *
 * @param name in the legend; unique in its chart
 * @param kind how it is drawn
 * @param style number of its colour, dash and marker
 * @param points in order
 */
public record XyLine(String name, Kind kind, int style, List<Point> points) {
    /** How a series is drawn. */
    public enum Kind {
        /** A line without markers. */
        LINE,
        /** A line with markers. */
        MARKED,
        /** Markers alone. */
        POINTS,
        /** A thin line, as a help for the eye. */
        GUIDE
    }

    /**
     * A point with its interval.
     *
     * @param x across
     * @param y up
     * @param low lower end of the interval; {@code y} if there is none
     * @param high upper end
     */
    public record Point(double x, double y, double low, double high) {
        /** A point without an interval. */
        public Point(double x, double y) {
            this(x, y, y, y);
        }
    }

    /** Copies the points. */
    public XyLine {
        points = List.copyOf(points);
    }

    Color color() {
        return kind == Kind.GUIDE ? Palette.MUTED : Palette.series(style);
    }

    BasicStroke stroke() {
        return Palette.stroke(style);
    }

    boolean hasMarkers() {
        return kind == Kind.MARKED || kind == Kind.POINTS;
    }

    /** The points that can be drawn. */
    List<Point> drawn(boolean logarithmic) {
        return points.stream()
                .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
                .filter(point -> !logarithmic || point.y() > 0)
                .toList();
    }
}
