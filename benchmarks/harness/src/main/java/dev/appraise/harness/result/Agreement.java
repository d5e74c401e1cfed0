package dev.appraise.harness.result;

import dev.appraise.api.network.Network;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * How alike two rankings of the live connections of a network are.
 *
 * @param spearman rank correlation, in [-1, 1]; no number if one ranking is all ties
 * @param kendall rank correlation tau-b, likewise
 * @param overlap10 the share of the lowest 10 % of the one that is among those of the other, ties by the lowest number
 * @param overlap30 the same of the lowest 30 %
 * @param overlap50 the same of the lowest 50 %
 */
public record Agreement(double spearman, double kendall, double overlap10, double overlap30, double overlap50) {
    /**
     * Of two scores for each connection. Takes O(n log n).
     *
     * @param network whose live connections count
     * @param exact one score a connection
     * @param scores one score a connection
     */
    public static Agreement of(Network network, double[] exact, double[] scores) {
        int[] live = IntStream.range(0, network.size()).filter(network::isLive).toArray();
        return of(pick(exact, live), pick(scores, live));
    }

    private static Agreement of(double[] exact, double[] scores) {
        int[] exactOrder = ascending(exact);
        int[] order = ascending(scores);
        return new Agreement(
                new SpearmansCorrelation().correlation(exact, scores),
                new KendallsCorrelation().correlation(exact, scores),
                overlap(exactOrder, order, 0.1),
                overlap(exactOrder, order, 0.3),
                overlap(exactOrder, order, 0.5));
    }

    private static double overlap(int[] first, int[] second, double share) {
        int count = Math.max(1, (int) Math.round(share * first.length));
        Set<Integer> lowest = IntStream.of(first).limit(count).boxed().collect(Collectors.toSet());
        return IntStream.of(second).limit(count).filter(lowest::contains).count() / (double) count;
    }

    private static int[] ascending(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> scores[c]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A zero is a zero: where doubles are sorted, -0.0 would come before 0.0. */
    private static double[] pick(double[] values, int[] indices) {
        return IntStream.of(indices).mapToDouble(c -> values[c] + 0.0).toArray();
    }
}
