package dev.appraise.harness.report.picture;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Network;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * A network with each connection as a line, as wide as its weight is large: solid for positive weights, dashed for negative
 * ones, and pale for what is pruned. A hollow unit has lost all that leads to it, or all that leads from it.
 *
 * @param title see {@link Picture}
 * @param alt see there
 * @param network small enough: see {@link #fits}
 * @param outputs names of its outputs
 */
public record NetworkDrawing(String title, String alt, Network network, List<String> outputs) implements Picture {
    private static final int MOST_CONNECTIONS = 600;
    private static final int MOST_UNITS = 32;
    private static final int LAYER = 130;
    private static final int UNIT = 42;
    private static final int RADIUS = 9;
    private static final int HEAD = 40;
    private static final int FOOT = 52;
    private static final int LEFT = 60;
    private static final int LETTER = 8;
    private static final int NARROWEST = 620;

    /** Copies the list. */
    public NetworkDrawing {
        outputs = List.copyOf(outputs);
    }

    /** Whether a network is small enough to be seen when it is drawn. */
    public static boolean fits(Network network) {
        return network.size() <= MOST_CONNECTIONS
                && network.shape().widths().stream().allMatch(width -> width <= MOST_UNITS);
    }

    @Override
    public int width() {
        return Math.max(NARROWEST, LEFT + LAYER * network.depth() + right());
    }

    @Override
    public int height() {
        int most = network.shape().widths().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        return HEAD + unit() * most + FOOT;
    }

    private int right() {
        return 40 + LETTER * outputs.stream().mapToInt(String::length).max().orElse(0);
    }

    private int unit() {
        return network.shape().widths().stream().anyMatch(width -> width > 12) ? UNIT / 2 : UNIT;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Brush.clear(graphics, width(), height());
        Brush.title(graphics, title, width());
        for (boolean live : new boolean[] {false, true}) {
            for (int l = 0; l < network.depth(); l++) {
                connections(graphics, l, live);
            }
        }
        units(graphics);
        legend(graphics);
    }

    private void connections(Graphics2D graphics, int l, boolean live) {
        Connections connections = network.layer(l).connections();
        float greatest = greatest(connections);
        for (int c = 0; c < connections.size(); c++) {
            if (connections.mask().isLive(c) == live) {
                float weight = connections.values()[c];
                pen(graphics, live, weight, greatest);
                graphics.draw(new Line2D.Double(
                        x(l), y(l, c % connections.inputs()), x(l + 1), y(l + 1, c / connections.inputs())));
            }
        }
    }

    private static float greatest(Connections connections) {
        float greatest = Float.MIN_NORMAL;
        for (float weight : connections.values()) {
            greatest = Math.max(greatest, Math.abs(weight));
        }
        return greatest;
    }

    private static void pen(Graphics2D graphics, boolean live, float weight, float greatest) {
        float width = live ? 0.6f + 3.4f * Math.abs(weight) / greatest : 1.2f;
        graphics.setColor(!live ? Palette.GRID : weight < 0 ? Palette.VERMILLION : Palette.BLUE);
        graphics.setStroke(
                live && weight < 0
                        ? new BasicStroke(
                                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {7, 4}, 0)
                        : new BasicStroke(width));
    }

    private void units(Graphics2D graphics) {
        graphics.setFont(Palette.font(Font.PLAIN, 12));
        graphics.setStroke(new BasicStroke(1.5f));
        for (int l = 0; l <= network.depth(); l++) {
            int units = network.shape().widths().get(l);
            for (int j = 0; j < units; j++) {
                Ellipse2D unit = new Ellipse2D.Double(x(l) - RADIUS, y(l, j) - RADIUS, 2 * RADIUS, 2 * RADIUS);
                graphics.setColor(isCutOff(l, j) ? Palette.PAPER : Palette.MUTED);
                graphics.fill(unit);
                graphics.setColor(Palette.INK);
                graphics.draw(unit);
                if (l == 0) {
                    Brush.right(graphics, "x" + (j + 1), x(0) - RADIUS - 6, y(0, j) + 4, Palette.INK);
                } else if (l == network.depth() && j < outputs.size()) {
                    Brush.left(graphics, outputs.get(j), x(l) + RADIUS + 6, y(l, j) + 4, Palette.INK);
                }
            }
        }
    }

    private boolean isCutOff(int l, int j) {
        boolean hasInput = l == 0;
        boolean hasOutput = l == network.depth();
        if (!hasInput) {
            Connections to = network.layer(l - 1).connections();
            for (int i = 0; i < to.inputs(); i++) {
                hasInput |= to.mask().isLive(j * to.inputs() + i);
            }
        }
        if (!hasOutput) {
            Connections from = network.layer(l).connections();
            for (int k = 0; k < from.outputs(); k++) {
                hasOutput |= from.mask().isLive(k * from.inputs() + j);
            }
        }
        return !(hasInput && hasOutput);
    }

    private void legend(Graphics2D graphics) {
        double y = height() - 20;
        double x = Math.max(10, width() / 2.0 - 290);
        String[] names = {"positive weight", "negative weight", "pruned"};
        float[] weights = {1, -1, 0};
        for (int i = 0; i < names.length; i++) {
            pen(graphics, i < 2, weights[i], 1.6f);
            graphics.draw(new Line2D.Double(x, y - 4, x + 30, y - 4));
            Brush.left(graphics, names[i], x + 36, y, Palette.INK);
            x += 52 + Brush.width(graphics, names[i]);
        }
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.setColor(Palette.INK);
        graphics.draw(new Ellipse2D.Double(x, y - 11, 14, 14));
        Brush.left(graphics, "unit cut off", x + 22, y, Palette.INK);
    }

    private double x(int layer) {
        int room = width() - LEFT - right();
        return LEFT + (double) room * layer / network.depth();
    }

    private double y(int layer, int unit) {
        int units = network.shape().widths().get(layer);
        double middle = HEAD + (height() - HEAD - FOOT) / 2.0;
        return middle + (unit - (units - 1) / 2.0) * unit();
    }
}
