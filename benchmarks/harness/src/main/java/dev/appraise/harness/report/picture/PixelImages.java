package dev.appraise.harness.report.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Square images of numbers, side by side: the larger, the brighter, on one scale from 0 to the greatest. Their colours stay as
 * they are in every page, as those of photographs do.
 *
 * @param title see {@link Picture}
 * @param alt see there
 * @param greatest the brightest number, greater than 0
 * @param images in order
 */
public record PixelImages(String title, String alt, int greatest, List<Image> images) implements Picture {
    private static final int COLUMNS = 5;
    private static final int CELL = 160;
    private static final int SIDE = 112;
    private static final int LINE = 150;
    private static final int HEAD = 36;
    private static final int FOOT = 40;

    /**
     * An image.
     *
     * @param name below it
     * @param pixels row by row; their number is a square
     */
    public record Image(String name, int[] pixels) {}

    /** Copies the list. */
    public PixelImages {
        images = List.copyOf(images);
    }

    @Override
    public int width() {
        return Math.max(3, Math.min(COLUMNS, images.size())) * CELL;
    }

    @Override
    public int height() {
        return HEAD + LINE * ((images.size() + COLUMNS - 1) / COLUMNS) + FOOT;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Brush.clear(graphics, width(), height());
        Brush.title(graphics, title, width());
        for (int i = 0; i < images.size(); i++) {
            Image image = images.get(i);
            int x = i % COLUMNS * CELL + (CELL - SIDE) / 2;
            int y = HEAD + i / COLUMNS * LINE;
            graphics.drawImage(pixels(image.pixels()), x, y, SIDE, SIDE, null);
            graphics.setFont(Palette.font(Font.PLAIN, 11));
            Brush.centred(graphics, image.name(), x + SIDE / 2.0, y + SIDE + 16, Palette.INK);
        }
        scale(graphics);
    }

    private void scale(Graphics2D graphics) {
        int y = height() - 28;
        int x = width() / 2 - 100;
        BufferedImage ramp = new BufferedImage(100, 1, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 100; i++) {
            ramp.setRGB(i, 0, color(i / 99.0).getRGB());
        }
        graphics.drawImage(ramp, x, y, 200, 12, null);
        graphics.setFont(Palette.font(Font.PLAIN, 11));
        Brush.right(graphics, "0", x - 6, y + 10, Palette.INK);
        Brush.left(graphics, greatest + " live connections", x + 206, y + 10, Palette.INK);
    }

    private BufferedImage pixels(int[] pixels) {
        int side = (int) Math.round(Math.sqrt(pixels.length));
        int enlarged = SIDE / side > 1 ? SIDE / side : 1;
        BufferedImage image = new BufferedImage(side * enlarged, side * enlarged, BufferedImage.TYPE_INT_RGB);
        for (int p = 0; p < pixels.length; p++) {
            int rgb = color((double) pixels[p] / greatest).getRGB();
            for (int dy = 0; dy < enlarged; dy++) {
                for (int dx = 0; dx < enlarged; dx++) {
                    image.setRGB(p % side * enlarged + dx, p / side * enlarged + dy, rgb);
                }
            }
        }
        return image;
    }

    /** From black over blue and orange to pale yellow, each step lighter than the last. */
    private static Color color(double share) {
        double[][] stops = {{0, 0, 20}, {0, 82, 140}, {120, 120, 120}, {230, 159, 0}, {255, 244, 190}};
        double place = Math.max(0, Math.min(1, share)) * (stops.length - 1);
        int stop = Math.min(stops.length - 2, (int) place);
        double rest = place - stop;
        int[] mixed = new int[3];
        for (int k = 0; k < 3; k++) {
            mixed[k] = (int) Math.round(stops[stop][k] * (1 - rest) + stops[stop + 1][k] * rest);
        }
        return new Color(mixed[0], mixed[1], mixed[2]);
    }
}
