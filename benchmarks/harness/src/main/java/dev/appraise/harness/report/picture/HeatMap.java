package dev.appraise.harness.report.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/**
 * Numbers as shades, each written on its field: blue above 0, vermillion below.
 *
 * @param title see {@link Picture}
 * @param alt see there
 * @param columns headings
 * @param rows in order
 */
public record HeatMap(String title, String alt, List<String> columns, List<Row> rows) implements Picture {
    private static final int NAME = 190;
    private static final int FIELD = 96;
    private static final int LINE = 24;
    private static final int HEAD = 62;
    private static final double DARKEST = 0.6;

    /**
     * A row of fields.
     *
     * @param name before them
     * @param fields one a column
     */
    public record Row(String name, List<Field> fields) {
        /** Copies the fields. */
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field.
     *
     * @param shade in [-1, 1]; NaN for none
     * @param text the number
     */
    public record Field(double shade, String text) {}

    /** Copies the lists. */
    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public int width() {
        return Math.max(420, NAME + FIELD * columns.size() + 12);
    }

    @Override
    public int height() {
        return HEAD + LINE * rows.size() + 12;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Brush.clear(graphics, width(), height());
        Brush.title(graphics, title, width());
        graphics.setFont(Palette.font(Font.PLAIN, 12));
        for (int k = 0; k < columns.size(); k++) {
            Brush.centred(graphics, columns.get(k), NAME + (k + 0.5) * FIELD, HEAD - 9, Palette.INK);
        }
        for (int r = 0; r < rows.size(); r++) {
            paint(graphics, rows.get(r), HEAD + r * LINE);
        }
    }

    private static void paint(Graphics2D graphics, Row row, int top) {
        Brush.right(graphics, row.name(), NAME - 8, top + 16, Palette.INK);
        for (int k = 0; k < row.fields().size(); k++) {
            Field field = row.fields().get(k);
            int x = NAME + k * FIELD;
            if (Double.isFinite(field.shade())) {
                graphics.setColor(Palette.faded(
                        field.shade() < 0 ? Palette.VERMILLION : Palette.BLUE,
                        DARKEST * Math.min(1, Math.abs(field.shade()))));
                graphics.fillRect(x, top, FIELD - 2, LINE - 2);
            }
            Brush.centred(graphics, field.text(), x + FIELD / 2.0 - 1, top + 16, Palette.INK);
        }
    }
}
