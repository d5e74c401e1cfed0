package dev.appraise.datasets.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Inputs as operators and disturbances move them: each is held, then moved by a step, and stays in its range.
 *
 * <p>An input moves at a third of the samples, as those of the DaISy column do on average (counted: 0.37, 0.38, 0.31,
 * 0.63 and 0.25 of its samples), by a normal step of an eighth of its range.
 */
final class InputWalk {
    private static final double MOVES = 1 / 3.0;
    private static final double STEP = 1 / 8.0;

    /** In these ranges the feed's vapour share stays between 0.27 and 0.93, and there is a product at both ends. */
    private static final double[] LEAST = {28.5, 2.85, 0.57, 0.38, 19.5};

    private static final double[] MOST = {31.5, 3.15, 0.63, 0.42, 20.5};

    private InputWalk() {}

    /** So many operating points, the first amid the ranges. */
    static List<OperatingPoint> points(int count, Random random) {
        double[] values = new double[LEAST.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (LEAST[i] + MOST[i]) / 2;
        }
        List<OperatingPoint> points = new ArrayList<>();
        while (points.size() < count) {
            points.add(OperatingPoint.of(values));
            move(values, random);
        }
        return points;
    }

    private static void move(double[] values, Random random) {
        for (int i = 0; i < values.length; i++) {
            boolean moves = random.nextDouble() < MOVES;
            double step = random.nextGaussian() * STEP * (MOST[i] - LEAST[i]);
            if (moves) {
                values[i] = Math.min(MOST[i], Math.max(LEAST[i], values[i] + step));
            }
        }
    }
}
