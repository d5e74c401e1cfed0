package dev.appraise.harness.report.figure;

import java.util.List;

/**
 * Figures that belong together.
 *
 * @param title what they have in common
 * @param figures at least one
 */
public record Chapter(String title, List<Figure> figures) {
    /** Copies the list. */
    public Chapter {
        figures = List.copyOf(figures);
    }
}
