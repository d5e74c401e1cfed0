package dev.appraise.harness.result;

import java.util.Optional;

/**
 * A method among others, over several studies and targets.
 *
 * @param method the name of its rows
 * @param control whether it prunes nothing, and is therefore not ranked
 * @param missing blocks without a result; with any, it is not ranked
 * @param meanRank over the blocks (study, target and seed); 1 is best
 * @param wins blocks in which it alone is best
 * @param rankOfMeans mean rank over the cells (study and target), by the mean of the seeds
 * @param reference how the reference row stands to it; none for that row itself and for controls
 * @param cost of a trial, in the mean of the blocks
 * @param relativeCost the same as a multiple of the reference row's, over the blocks that both have
 */
public record RankRow(
        String method,
        boolean control,
        int missing,
        Optional<Double> meanRank,
        int wins,
        Optional<Double> rankOfMeans,
        Optional<Tally> reference,
        Cost cost,
        Optional<Cost> relativeCost) {}
