package dev.appraise.harness.result;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects p-values for how many tests there are, so that the chance of any false finding among them stays below the
 * level asked for (Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics
 * 6(2), 1979).
 */
final class Holm {
    private Holm() {}

    /** The corrected values, in the order of the given ones. */
    static double[] corrected(List<Double> p) {
        List<Integer> ascending = IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .toList();
        double[] corrected = new double[p.size()];
        double largest = 0;
        for (int rank = 0; rank < p.size(); rank++) {
            int test = ascending.get(rank);
            largest = Math.max(largest, Math.min(1, (p.size() - rank) * p.get(test)));
            corrected[test] = largest;
        }
        return corrected;
    }
}
