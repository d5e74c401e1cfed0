package dev.appraise.harness.report.picture;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Pictures side by side, row by row, under one title.
 *
 * @param title see {@link Picture}
 * @param alt see there
 * @param columns how many stand in a row
 * @param parts at least one, all of the same size
 * @param legend the series that the parts have in common, named below them; may be empty
 */
public record Panels(String title, String alt, int columns, List<? extends Picture> parts, List<XyLine> legend)
        implements Picture {
    private static final int HEAD = 34;

    /** Copies the list. */
    public Panels {
        parts = List.copyOf(parts);
        legend = List.copyOf(legend);
    }

    @Override
    public int width() {
        return Math.min(columns, parts.size()) * parts.get(0).width();
    }

    @Override
    public int height() {
        int rows = (parts.size() + columns - 1) / columns;
        return HEAD + rows * parts.get(0).height() + Legend.LINE * Legend.lines(legend, width());
    }

    @Override
    public void paint(Graphics2D graphics) {
        Brush.clear(graphics, width(), height());
        Brush.title(graphics, title, width());
        for (int i = 0; i < parts.size(); i++) {
            Picture part = parts.get(i);
            int x = i % columns * part.width();
            int y = HEAD + i / columns * part.height();
            graphics.translate(x, y);
            part.paint(graphics);
            graphics.translate(-x, -y);
        }
        Legend.paint(graphics, legend, width(), height() - Legend.LINE * Legend.lines(legend, width()));
    }
}
