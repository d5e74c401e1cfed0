package dev.appraise.harness.report.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Whether this machine can draw. */
public final class Drawing {
    private Drawing() {}

    /** Why it cannot, if so: a Java without a screen still needs fonts. No screen is asked for from here on. */
    public static Optional<String> trouble() {
        System.setProperty("java.awt.headless", "true");
        try {
            Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            graphics.getFontMetrics(Palette.font(Font.PLAIN, 12)).stringWidth("a");
            graphics.dispose();
            return Optional.empty();
        } catch (RuntimeException | Error e) { // What Java throws without fonts differs from version to version.
            return Optional.of(e.toString());
        }
    }
}
