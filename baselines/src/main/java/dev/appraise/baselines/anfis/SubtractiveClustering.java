package dev.appraise.baselines.anfis;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds points that many others are near to (Chiu, "Fuzzy Model Identification Based on Cluster Estimation", Journal of
 * Intelligent and Fuzzy Systems 2(3), 1994): each point's potential is the sum of exp(-4 d^2 / radius^2) over all points;
 * the point of the highest becomes a centre, what it explains is taken off, and so on. Squash, accept and reject ratios
 * are his: 1.5, 0.5 and 0.15.
 */
final class SubtractiveClustering {
    private static final double SQUASH = 1.5;
    private static final double ACCEPT = 0.5;
    private static final double REJECT = 0.15;

    private SubtractiveClustering() {}

    /**
     * The rows that are centres, the strongest first; at least one.
     *
     * @param points {@code [row][column]}, each column scaled to [0, 1]
     * @param radius the reach of a centre in that scale, in (0, 1]
     */
    static List<Integer> centres(double[][] points, double radius) {
        double[] potentials = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            for (double[] other : points) {
                potentials[i] += influence(points[i], other, radius);
            }
        }
        List<Integer> centres = new ArrayList<>();
        double first = potentials[highest(potentials)];
        while (true) {
            int candidate = highest(potentials);
            double share = potentials[candidate] / first;
            if (share < REJECT) {
                return centres;
            }
            if (share > ACCEPT || distance(points, candidate, centres) / radius + share >= 1) {
                centres.add(candidate);
                double taken = potentials[candidate];
                for (int i = 0; i < points.length; i++) {
                    potentials[i] -= taken * influence(points[i], points[candidate], SQUASH * radius);
                }
            } else {
                potentials[candidate] = 0;
            }
        }
    }

    private static double influence(double[] a, double[] b, double radius) {
        return Math.exp(-4 * squaredDistance(a, b) / (radius * radius));
    }

    private static double distance(double[][] points, int candidate, List<Integer> centres) {
        return Math.sqrt(centres.stream()
                .mapToDouble(centre -> squaredDistance(points[candidate], points[centre]))
                .min()
                .orElse(Double.POSITIVE_INFINITY));
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    private static int highest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
