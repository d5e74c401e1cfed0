package dev.appraise.harness.report.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Map;

/**
 * The few colours of pictures, so that a page can change them. Those of series are Okabe and Ito's, which the colour-blind can
 * tell apart; each goes with a dash and a marker of its own.
 */
public final class Palette {
    /** Behind everything. */
    public static final Color PAPER = new Color(255, 255, 255);
    /** Of text and of what matters. */
    public static final Color INK = new Color(27, 27, 27);
    /** Of axes and lesser text. */
    public static final Color MUTED = new Color(89, 89, 89);
    /** Of grids, and of what is gone. */
    public static final Color GRID = new Color(217, 217, 217);

    /** Of the first series, and of what is positive. */
    public static final Color BLUE = new Color(0, 114, 178);
    /** Of the second series, and of what is negative. */
    public static final Color VERMILLION = new Color(213, 94, 0);

    private static final Color GREEN = new Color(0, 158, 115);
    private static final Color PURPLE = new Color(204, 121, 167);
    private static final Color ORANGE = new Color(230, 159, 0);
    private static final Color SKY = new Color(86, 180, 233);

    private static final List<Color> SERIES = List.of(BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY, INK);

    private static final List<float[]> DASHES = List.of(
            new float[] {1},
            new float[] {8, 4},
            new float[] {2, 3},
            new float[] {10, 3, 2, 3},
            new float[] {5, 2},
            new float[] {12, 3, 2, 3, 2, 3},
            new float[] {1});

    private static final Map<Color, String> VARIABLES = Map.of(
            PAPER, "--paper",
            INK, "--ink",
            MUTED, "--muted",
            GRID, "--grid",
            BLUE, "--blue",
            VERMILLION, "--vermillion",
            GREEN, "--green",
            PURPLE, "--purple",
            ORANGE, "--orange",
            SKY, "--sky");

    private Palette() {}

    /** How many series can be told apart. */
    public static int series() {
        return SERIES.size();
    }

    /** The colour of a series, numbered from 0. */
    public static Color series(int number) {
        return SERIES.get(number % SERIES.size());
    }

    static Marker marker(int number) {
        return Marker.values()[number % Marker.values().length];
    }

    static BasicStroke stroke(int number) {
        float[] dashes = DASHES.get(number % DASHES.size());
        return dashes.length == 1
                ? new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    /** A colour that lets through what is behind it. */
    static Color faded(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    /** By colour, the name of the CSS custom property that stands for it in a page. */
    static Map<Color, String> variables() {
        return VARIABLES;
    }
}
