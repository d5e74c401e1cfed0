package dev.appraise.harness.report.picture;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A critical difference diagram (Demsar, "Statistical Comparisons of Classifiers over Multiple Data Sets", JMLR 7, 2006, figure
 * 1): methods along an axis of mean ranks, the best on the right, and bars that join those that cannot be told apart.
 *
 * @param title see {@link Picture}
 * @param alt see there
 * @param criticalDifference in ranks
 * @param rows at least two; they are put in order here
 */
public record RankDiagram(String title, String alt, double criticalDifference, List<Row> rows) implements Picture {
    private static final int LINE = 22;
    private static final int RULER = 52;
    private static final int AXIS = 96;
    private static final int FIRST_BAR = 16;
    private static final int BAR = 9;
    private static final int FOOT = 14;
    private static final int SHORTEST_AXIS = 340;
    private static final int TICK = 22;
    private static final int ARM = 16;
    private static final double LETTER = 7.5;
    private static final BasicStroke THIN = new BasicStroke(1.2f);
    private static final BasicStroke THICK = new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    /**
     * A method.
     *
     * @param name of it
     * @param rank its mean rank, from 1, which is best
     * @param reference whether others are held against it
     */
    public record Row(String name, double rank, boolean reference) {
        private String label() {
            return String.format(Locale.ROOT, "%s (%.2f)", name, rank);
        }
    }

    /** Puts the rows in order. */
    public RankDiagram {
        rows = rows.stream().sorted(Comparator.comparingDouble(Row::rank)).toList();
    }

    private int label() {
        int longest = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        return (int) Math.ceil(LETTER * longest) + 10;
    }

    private int axis() {
        return Math.max(SHORTEST_AXIS, TICK * (rows.size() - 1));
    }

    @Override
    public int width() {
        return 2 * (label() + ARM) + axis();
    }

    @Override
    public int height() {
        return firstLine() + LINE * (right() - 1) + FOOT;
    }

    /** How many methods have their names on the right: the better half. */
    private int right() {
        return (rows.size() + 1) / 2;
    }

    private List<RankBar> bars() {
        return RankBar.of(rows.stream().map(Row::rank).toList(), criticalDifference);
    }

    private int firstLine() {
        int levels = bars().stream().mapToInt(bar -> bar.level() + 1).max().orElse(0);
        return AXIS + FIRST_BAR + BAR * levels + 14;
    }

    private double at(double rank) {
        return width() - label() - ARM - (rank - 1) / (rows.size() - 1.0) * axis();
    }

    @Override
    public void paint(Graphics2D graphics) {
        Brush.clear(graphics, width(), height());
        Brush.title(graphics, title, width());
        graphics.setFont(Palette.font(Font.PLAIN, 12));
        ruler(graphics);
        scale(graphics);
        for (int place = 0; place < rows.size(); place++) {
            method(graphics, place);
        }
        bars().forEach(bar -> bar(graphics, bar));
    }

    /** As long as the critical difference; as long as the axis, without an end, if that is shorter. */
    private void ruler(Graphics2D graphics) {
        boolean fits = criticalDifference <= rows.size() - 1;
        double from = at(rows.size());
        double to = fits ? from + criticalDifference * axis() / (rows.size() - 1) : at(1);
        graphics.setColor(Palette.INK);
        graphics.setStroke(THIN);
        graphics.draw(new Line2D.Double(from, RULER, to, RULER));
        graphics.draw(new Line2D.Double(from, RULER - 4, from, RULER + 4));
        if (fits) {
            graphics.draw(new Line2D.Double(to, RULER - 4, to, RULER + 4));
        }
        String text = String.format(Locale.ROOT, "critical difference %.2f", criticalDifference)
                + (fits ? "" : ", longer than the axis");
        if (Brush.width(graphics, text) < axis() - (to - from) - 8) {
            Brush.left(graphics, text, to + 8, RULER + 4, Palette.INK);
        } else {
            Brush.centred(graphics, text, (from + to) / 2, RULER - 7, Palette.INK);
        }
    }

    private void scale(Graphics2D graphics) {
        graphics.setColor(Palette.INK);
        graphics.setStroke(THIN);
        graphics.draw(new Line2D.Double(at(rows.size()), AXIS, at(1), AXIS));
        for (int rank = 1; rank <= rows.size(); rank++) {
            graphics.setColor(Palette.INK);
            graphics.draw(new Line2D.Double(at(rank), AXIS - 6, at(rank), AXIS));
            Brush.centred(graphics, String.valueOf(rank), at(rank), AXIS - 10, Palette.INK);
        }
    }

    /** A line down from the axis, and across to the name; those farther out stand higher, so that no two cross. */
    private void method(Graphics2D graphics, int place) {
        Row row = rows.get(place);
        boolean isRight = place < right();
        double y = firstLine() + LINE * (isRight ? place : rows.size() - 1 - place);
        double end = isRight ? width() - label() : label();
        Path2D path = new Path2D.Double();
        path.moveTo(at(row.rank()), AXIS);
        path.lineTo(at(row.rank()), y);
        path.lineTo(end, y);
        graphics.setColor(row.reference() ? Palette.VERMILLION : Palette.MUTED);
        graphics.setStroke(row.reference() ? new BasicStroke(2) : THIN);
        graphics.draw(path);
        graphics.setFont(Palette.font(row.reference() ? Font.BOLD : Font.PLAIN, 12));
        if (isRight) {
            Brush.left(graphics, row.label(), end + 5, y + 4, Palette.INK);
        } else {
            Brush.right(graphics, row.label(), end - 5, y + 4, Palette.INK);
        }
    }

    private void bar(Graphics2D graphics, RankBar bar) {
        double y = AXIS + FIRST_BAR + BAR * bar.level();
        graphics.setColor(Palette.BLUE);
        graphics.setStroke(THICK);
        graphics.draw(new Line2D.Double(
                at(rows.get(bar.last()).rank()) - 4, y, at(rows.get(bar.first()).rank()) + 4, y));
    }
}
