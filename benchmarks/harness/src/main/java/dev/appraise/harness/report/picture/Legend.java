package dev.appraise.harness.report.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Names of series, each behind a piece of its line, in as many lines as they need; each line is centred. */
final class Legend {
    /** The height of a line. */
    static final int LINE = 22;

    private static final int SAMPLE = 34;
    private static final int GAP = 22;
    private static final double LETTER = 6.9;

    private Legend() {}

    /** How many lines are needed, by a width of letters that is on the safe side. */
    static int lines(List<XyLine> series, int width) {
        return rows(series, width).size();
    }

    /** Paints it with its first line at a height. */
    static void paint(Graphics2D graphics, List<XyLine> series, int width, int top) {
        List<List<XyLine>> rows = rows(series, width);
        for (int r = 0; r < rows.size(); r++) {
            double x = (width - rows.get(r).stream().mapToDouble(Legend::width).sum() + GAP) / 2;
            for (XyLine line : rows.get(r)) {
                paint(graphics, line, Math.max(4, x), top + r * LINE + LINE / 2.0);
                x += width(line);
            }
        }
    }

    private static void paint(Graphics2D graphics, XyLine line, double x, double y) {
        graphics.setColor(line.color());
        if (line.kind() != XyLine.Kind.POINTS) {
            graphics.setStroke(line.stroke());
            graphics.draw(new Line2D.Double(x, y, x + SAMPLE - 6, y));
        }
        if (line.hasMarkers()) {
            graphics.fill(Palette.marker(line.style()).at(x + (SAMPLE - 6) / 2.0, y));
        }
        graphics.setFont(Palette.font(Font.PLAIN, 12));
        Brush.left(graphics, line.name(), x + SAMPLE, y + 4, Palette.INK);
    }

    private static double width(XyLine line) {
        return SAMPLE + LETTER * line.name().length() + GAP;
    }

    private static List<List<XyLine>> rows(List<XyLine> series, int width) {
        List<List<XyLine>> rows = new ArrayList<>();
        double used = width;
        for (XyLine line : series) {
            if (used + width(line) > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(line);
            used += width(line);
        }
        return rows;
    }
}
