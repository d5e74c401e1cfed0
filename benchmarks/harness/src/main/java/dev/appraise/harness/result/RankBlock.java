package dev.appraise.harness.result;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one ranking is of: a study, a target and a seed.
 *
 * @param cell study and target
 * @param seed one with which every method has been run
 */
record RankBlock(RankCell cell, long seed) {
    static Stream<RankBlock> of(RankCell cell) {
        return cell.seeds().stream().map(seed -> new RankBlock(cell, seed));
    }

    /** The number that tables show; NaN if there is no result. */
    double value(String method) {
        return cell.values(method).getOrDefault(seed, Double.NaN);
    }

    Optional<TrialResult> result(String method) {
        return cell.result(method, seed);
    }
}
