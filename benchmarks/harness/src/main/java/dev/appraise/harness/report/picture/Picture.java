package dev.appraise.harness.report.picture;

import java.awt.Graphics2D;

/** Something to look at, with words for those who cannot. */
public interface Picture {
    /** What it is, in a few words. */
    String title();

    /** What it shows, with figures. */
    String alt();

    /** In pixels. */
    int width();

    /** In pixels. */
    int height();

    /** Paints it, background and all, with its top left corner at the origin, in the colours of {@link Palette} alone. */
    void paint(Graphics2D graphics);
}
