package dev.appraise.harness.report.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins methods of which no two can be told apart.
 *
 * @param first the best of them, by its place in the order of ranks
 * @param last the worst
 * @param level how many bars above it lie in its way
 */
record RankBar(int first, int last, int level) {
    /**
     * The longest bars, none of which is a part of another.
     *
     * @param ranks mean ranks, ascending
     * @param criticalDifference from which on two methods can be told apart
     */
    static List<RankBar> of(List<Double> ranks, double criticalDifference) {
        List<RankBar> bars = new ArrayList<>();
        int reached = 0;
        for (int first = 0; first < ranks.size(); first++) {
            int last = first;
            while (last + 1 < ranks.size() && ranks.get(last + 1) - ranks.get(first) < criticalDifference) {
                last++;
            }
            if (last > Math.max(first, reached)) {
                bars.add(new RankBar(first, last, level(first, bars)));
                reached = last;
            }
        }
        return bars;
    }

    private static int level(int first, List<RankBar> above) {
        int level = 0;
        while (isTaken(level, first, above)) {
            level++;
        }
        return level;
    }

    private static boolean isTaken(int level, int first, List<RankBar> above) {
        return above.stream().anyMatch(bar -> bar.level() == level && bar.last() >= first);
    }
}
