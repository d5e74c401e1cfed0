package dev.appraise.harness.report.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** What stands for a point. The corners of each go once round it. */
enum Marker {
    CIRCLE,
    SQUARE(-1, -1, 1, -1, 1, 1, -1, 1),
    TRIANGLE(0, -1.2, 1.15, 0.9, -1.15, 0.9),
    DIAMOND(0, -1.35, 1.35, 0, 0, 1.35, -1.35, 0),
    TRIANGLE_DOWN(0, 1.2, 1.15, -0.9, -1.15, -0.9),
    PLUS(
            -.4, -1.3, .4, -1.3, .4, -.4, 1.3, -.4, 1.3, .4, .4, .4, .4, 1.3, -.4, 1.3, -.4, .4, -1.3, .4, -1.3, -.4,
            -.4, -.4),
    BAR(-1.4, -.45, 1.4, -.45, 1.4, .45, -1.4, .45);

    private static final double RADIUS = 3.6;

    private final double[] corners;

    Marker(double... corners) {
        this.corners = corners;
    }

    Shape at(double x, double y) {
        if (corners.length == 0) {
            return new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        }
        Path2D shape = new Path2D.Double();
        shape.moveTo(x + RADIUS * corners[0], y + RADIUS * corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            shape.lineTo(x + RADIUS * corners[i], y + RADIUS * corners[i + 1]);
        }
        shape.closePath();
        return shape;
    }
}
