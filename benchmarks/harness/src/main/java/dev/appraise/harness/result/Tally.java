package dev.appraise.harness.result;

import java.util.List;
import java.util.Optional;

/**
 * In how many cells (study and target) the reference row is ahead of a method, or behind it.
 *
 * @param clearlyAhead with Holm's p below 0.05
 * @param ahead otherwise
 * @param level with the same mean
 * @param behind otherwise
 * @param clearlyBehind with Holm's p below 0.05
 * @param tested cells in which there were seeds enough for a test
 */
public record Tally(int clearlyAhead, int ahead, int level, int behind, int clearlyBehind, int tested) {
    private static final double LEVEL = 0.05;

    /** Below this, in per cent, a difference is rounding. */
    private static final double ROUNDING = 1e-9;

    static Tally of(List<RankCell> cells, String method, String reference) {
        int[] counts = new int[5];
        int tested = 0;
        for (RankCell cell : cells) {
            Optional<Against> against = Optional.ofNullable(cell.against().get(method));
            boolean clear = against.filter(found -> found.pHolm() < LEVEL).isPresent();
            tested += against.isPresent() ? 1 : 0;
            cell.difference(method, reference).ifPresent(difference -> counts[place(difference, clear)]++);
        }
        return new Tally(counts[0], counts[1], counts[2], counts[3], counts[4], tested);
    }

    private static int place(double difference, boolean clear) {
        if (Math.abs(difference) < ROUNDING) {
            return 2;
        }
        int near = difference < 0 ? 1 : 3;
        int far = difference < 0 ? 0 : 4;
        return clear ? far : near;
    }
}
