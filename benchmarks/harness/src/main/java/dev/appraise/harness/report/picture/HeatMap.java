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
    private static final int NARROWEST_NAME = 190;
    private static final int NARROWEST = 96;
    private static final int LETTER = 8;
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

    private int name() {
        int longest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        return Math.max(NARROWEST_NAME, LETTER * longest + 8);
    }

    @Override
    public int width() {
        return Math.max(480, name() + field() * columns.size() + 12);
    }

    private int field() {
        int longest = columns.stream().mapToInt(String::length).max().orElse(0);
        return Math.max(NARROWEST, LETTER * longest + 8);
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
            Brush.centred(graphics, columns.get(k), name() + (k + 0.5) * field(), HEAD - 9, Palette.INK);
        }
        for (int r = 0; r < rows.size(); r++) {
            paint(graphics, rows.get(r), HEAD + r * LINE);
        }
    }

    private void paint(Graphics2D graphics, Row row, int top) {
        int field = field();
        Brush.right(graphics, row.name(), name() - 8, top + 16, Palette.INK);
        for (int k = 0; k < row.fields().size(); k++) {
            Field cell = row.fields().get(k);
            int x = name() + k * field;
            if (Double.isFinite(cell.shade())) {
                graphics.setColor(Palette.faded(
                        cell.shade() < 0 ? Palette.VERMILLION : Palette.BLUE,
                        DARKEST * Math.min(1, Math.abs(cell.shade()))));
                graphics.fillRect(x, top, field - 2, LINE - 2);
            }
            Brush.centred(graphics, cell.text(), x + field / 2.0 - 1, top + 16, Palette.INK);
        }
    }
}
