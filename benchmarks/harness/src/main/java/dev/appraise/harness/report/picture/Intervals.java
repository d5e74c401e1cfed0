package dev.appraise.harness.report.picture;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Locale;

/**
 * Means with their intervals, a line each, over a common axis; the one that others are held against as a square, with a
 * line through all.
 *
 * @param title see {@link Picture}
 * @param alt see there
 * @param across what the axis shows, with its unit
 * @param rows in order
 */
public record Intervals(String title, String alt, String across, List<Row> rows) implements Picture {
    private static final int CHART = 510;
    private static final int NARROWEST_NAME = 210;
    private static final int LETTER = 8;
    private static final int LINE = 24;
    private static final int HEAD = 40;
    private static final int FOOT = 52;
    private static final int FIGURE = 74;
    private static final BasicStroke BAR = new BasicStroke(2);
    private static final BasicStroke THIN = new BasicStroke(1);

    /**
     * A mean with its interval.
     *
     * @param name what of
     * @param mean its value
     * @param low lower end of the interval
     * @param high upper end
     * @param reference whether others are held against it
     */
    public record Row(String name, double mean, double low, double high, boolean reference) {}

    /** Copies the list. */
    public Intervals {
        rows = List.copyOf(rows);
    }

    private int name() {
        int longest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        return Math.max(NARROWEST_NAME, LETTER * longest + 8);
    }

    @Override
    public int width() {
        return name() + CHART;
    }

    @Override
    public int height() {
        return HEAD + LINE * rows.size() + FOOT;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Axis axis = Axis.linear(
                rows.stream()
                        .mapToDouble(Row::low)
                        .filter(Double::isFinite)
                        .min()
                        .orElse(0),
                rows.stream()
                        .mapToDouble(Row::high)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1),
                name() + 10,
                width() - FIGURE);
        Brush.clear(graphics, width(), height());
        Brush.title(graphics, title, width());
        graphics.setFont(Palette.font(Font.PLAIN, 12));
        ticks(graphics, axis);
        rows.stream().filter(Row::reference).forEach(row -> through(graphics, axis, row));
        for (int r = 0; r < rows.size(); r++) {
            paint(graphics, rows.get(r), axis, HEAD + (r + 0.5) * LINE);
        }
        Brush.centred(graphics, across, (name() + width() - FIGURE) / 2.0, height() - 10, Palette.INK);
    }

    private void ticks(Graphics2D graphics, Axis axis) {
        int bottom = height() - FOOT;
        graphics.setStroke(THIN);
        for (double tick : axis.ticks()) {
            graphics.setColor(Palette.GRID);
            graphics.draw(new Line2D.Double(axis.at(tick), HEAD, axis.at(tick), bottom));
            Brush.centred(graphics, axis.label(tick), axis.at(tick), bottom + 16, Palette.INK);
        }
    }

    private void through(Graphics2D graphics, Axis axis, Row row) {
        graphics.setColor(Palette.MUTED);
        graphics.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 4}, 0));
        graphics.draw(new Line2D.Double(axis.at(row.mean()), HEAD, axis.at(row.mean()), height() - FOOT));
    }

    private void paint(Graphics2D graphics, Row row, Axis axis, double y) {
        graphics.setFont(Palette.font(row.reference() ? Font.BOLD : Font.PLAIN, 12));
        Brush.right(graphics, row.name(), name(), y + 4, Palette.INK);
        if (!Double.isFinite(row.mean())) {
            Brush.left(graphics, "-", width() - FIGURE + 14, y + 4, Palette.INK);
            return;
        }
        graphics.setColor(row.reference() ? Palette.VERMILLION : Palette.BLUE);
        graphics.setStroke(BAR);
        graphics.draw(new Line2D.Double(axis.at(row.low()), y, axis.at(row.high()), y));
        double x = axis.at(row.mean());
        if (row.reference()) {
            graphics.fillRect((int) Math.round(x) - 5, (int) Math.round(y) - 5, 10, 10);
        } else {
            graphics.fill(new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9));
        }
        Brush.left(graphics, String.format(Locale.ROOT, "%.2f", row.mean()), width() - FIGURE + 14, y + 4, Palette.INK);
    }
}
