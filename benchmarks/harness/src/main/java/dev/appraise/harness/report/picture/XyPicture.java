package dev.appraise.harness.report.picture;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * A chart of series over a common axis.
 *
 * <p>Not XChart's, which draws each piece between two points as a line of its own, so that dashes begin anew at each point
 * and cannot tell series apart, and which turns all text into outlines, so that an SVG is some fifteen times as large and
 * has nothing that can be read or searched.
 *
 * @param title see {@link Picture}; none is painted if it is empty
 * @param alt see there
 * @param width see there
 * @param height see there
 * @param across what the horizontal axis shows, with its unit
 * @param up what the vertical axis shows
 * @param logarithmic whether the vertical axis is
 * @param legend whether there is a legend, below the chart
 * @param lines at least one with a point that can be drawn
 * @param spanned what the axes have room for: these lines, or those of several charts that are to be compared by eye
 */
public record XyPicture(
        String title,
        String alt,
        int width,
        int height,
        String across,
        String up,
        boolean logarithmic,
        boolean legend,
        List<XyLine> lines,
        List<XyLine> spanned)
        implements Picture {
    private static final double BAND = 0.16;
    private static final int LEFT = 92;
    private static final int RIGHT = 18;
    private static final int TITLE = 36;
    private static final int TICKS = 22;
    private static final int CAPTION = 22;
    private static final int MOST_MARKERS = 40;
    private static final BasicStroke THIN = new BasicStroke(1);

    /** Copies the lines. */
    public XyPicture {
        lines = List.copyOf(lines);
        spanned = List.copyOf(spanned);
    }

    /** A chart whose axes have room for its own lines. */
    public XyPicture(
            String title,
            String alt,
            int width,
            int height,
            String across,
            String up,
            boolean logarithmic,
            boolean legend,
            List<XyLine> lines) {
        this(title, alt, width, height, across, up, logarithmic, legend, lines, lines);
    }

    /** The same charts, with axes that have room for the lines of all. */
    public static List<XyPicture> onSharedAxes(List<XyPicture> charts) {
        List<XyLine> all =
                charts.stream().flatMap(chart -> chart.lines.stream()).toList();
        return charts.stream().map(chart -> chart.spanning(all)).toList();
    }

    private XyPicture spanning(List<XyLine> all) {
        return new XyPicture(title, alt, width, height, across, up, logarithmic, legend, lines, all);
    }

    @Override
    public void paint(Graphics2D graphics) {
        int top = title.isEmpty() ? 10 : TITLE;
        int bottom = height - TICKS - CAPTION - (legend ? 6 + Legend.LINE * Legend.lines(lines, width) : 0);
        double[] xs = sorted(points().flatMap(point -> Stream.of(point.x())));
        double[] ys = sorted(points().flatMap(point -> Stream.of(point.low(), point.y(), point.high())));
        Axis x = Axis.linear(xs[0], xs[xs.length - 1], LEFT, width - RIGHT);
        Axis y = logarithmic
                ? Axis.logarithmic(ys[0], ys[ys.length - 1], bottom, top)
                : Axis.linear(ys[0], ys[ys.length - 1], bottom, top);
        Brush.clear(graphics, width, height);
        if (!title.isEmpty()) {
            Brush.title(graphics, title, width);
        }
        frame(graphics, x, y);
        lines.forEach(line -> band(graphics, line, x, y));
        lines.forEach(line -> paint(graphics, line, x, y));
        if (legend) {
            Legend.paint(graphics, lines, width, bottom + TICKS + CAPTION + 6);
        }
    }

    private Stream<XyLine.Point> points() {
        return spanned.stream().flatMap(line -> line.drawn(logarithmic).stream());
    }

    private static double[] sorted(Stream<Double> values) {
        return values.mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    private void frame(Graphics2D graphics, Axis x, Axis y) {
        graphics.setFont(Palette.font(Font.PLAIN, 12));
        graphics.setStroke(THIN);
        for (double tick : x.ticks()) {
            graphics.setColor(Palette.GRID);
            graphics.draw(new Line2D.Double(x.at(tick), y.to(), x.at(tick), y.from()));
            Brush.centred(graphics, x.label(tick), x.at(tick), y.from() + 17, Palette.INK);
        }
        for (double tick : y.ticks()) {
            graphics.setColor(Palette.GRID);
            graphics.draw(new Line2D.Double(x.from(), y.at(tick), x.to(), y.at(tick)));
            Brush.right(graphics, y.label(tick), x.from() - 7, y.at(tick) + 4, Palette.INK);
        }
        graphics.setColor(Palette.MUTED);
        graphics.draw(new Line2D.Double(x.from(), y.from(), x.to(), y.from()));
        graphics.draw(new Line2D.Double(x.from(), y.to(), x.from(), y.from()));
        Brush.centred(graphics, across, (x.from() + x.to()) / 2, y.from() + TICKS + 14, Palette.INK);
        double middle = (y.from() + y.to()) / 2;
        graphics.rotate(-Math.PI / 2, 16, middle);
        Brush.centred(graphics, up, 16, middle, Palette.INK);
        graphics.rotate(Math.PI / 2, 16, middle); // A copy that is turned turns its original too in VectorGraphics2D.
    }

    private void band(Graphics2D graphics, XyLine line, Axis x, Axis y) {
        List<XyLine.Point> points = line.drawn(logarithmic);
        if (points.size() < 2 || points.stream().allMatch(point -> point.low() == point.high())) {
            return;
        }
        Path2D band = new Path2D.Double();
        band.moveTo(x.at(points.get(0).x()), y.at(points.get(0).low()));
        points.forEach(point -> band.lineTo(x.at(point.x()), y.at(point.low())));
        for (int i = points.size() - 1; i >= 0; i--) {
            band.lineTo(x.at(points.get(i).x()), y.at(points.get(i).high()));
        }
        band.closePath();
        graphics.setColor(Palette.faded(line.color(), BAND));
        graphics.fill(band);
    }

    private void paint(Graphics2D graphics, XyLine line, Axis x, Axis y) {
        List<XyLine.Point> points = line.drawn(logarithmic);
        graphics.setColor(line.color());
        if (line.kind() != XyLine.Kind.POINTS && points.size() > 1) {
            Path2D path = new Path2D.Double();
            path.moveTo(x.at(points.get(0).x()), y.at(points.get(0).y()));
            points.stream().skip(1).forEach(point -> path.lineTo(x.at(point.x()), y.at(point.y())));
            graphics.setStroke(line.stroke());
            graphics.draw(path);
        }
        if (line.hasMarkers()) {
            int stride = line.kind() == XyLine.Kind.POINTS ? 1 : 1 + points.size() / MOST_MARKERS;
            for (int i = 0; i < points.size(); i += stride) {
                XyLine.Point point = points.get(i);
                graphics.fill(Palette.marker(line.style()).at(x.at(point.x()), y.at(point.y())));
            }
        }
    }
}
