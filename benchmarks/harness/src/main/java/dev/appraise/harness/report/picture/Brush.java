package dev.appraise.harness.report.picture;

import java.awt.Color;
import java.awt.Graphics2D;

/** Strokes that several pictures need. */
final class Brush {
    private static final int TITLE = 15;

    private Brush() {}

    /** Fills the background. */
    static void clear(Graphics2D graphics, int width, int height) {
        graphics.setColor(Palette.PAPER);
        graphics.fillRect(0, 0, width, height);
    }

    /** Writes a title at the top. */
    static void title(Graphics2D graphics, String title, int width) {
        graphics.setFont(Palette.font(java.awt.Font.BOLD, TITLE));
        centred(graphics, title, width / 2.0, 22, Palette.INK);
    }

    static void centred(Graphics2D graphics, String text, double x, double y, Color color) {
        at(graphics, text, x, y, 0.5, color);
    }

    static void left(Graphics2D graphics, String text, double x, double y, Color color) {
        at(graphics, text, x, y, 0, color);
    }

    static void right(Graphics2D graphics, String text, double x, double y, Color color) {
        at(graphics, text, x, y, 1, color);
    }

    static int width(Graphics2D graphics, String text) {
        return graphics.getFontMetrics().stringWidth(text);
    }

    private static void at(Graphics2D graphics, String text, double x, double y, double share, Color color) {
        graphics.setColor(color);
        graphics.drawString(text, (float) (x - share * width(graphics, text)), (float) y);
    }
}
