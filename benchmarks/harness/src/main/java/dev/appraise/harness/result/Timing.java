package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Trial;

/**
 * How long the network of a trial takes for one sample, on one thread, pruned weights skipped; and how long it takes when it
 * multiplies by every weight, measured in alternation.
 *
 * @param trial whose network
 * @param engine what computed it
 * @param denseEngine what computed it with every weight
 * @param nanos median over the rounds
 * @param denseNanos the same, with every weight
 * @param speedup median of dense / pruned, round by round
 * @param speedupLow their lower quartile
 * @param speedupHigh their upper quartile
 */
public record Timing(
        Trial trial,
        String engine,
        String denseEngine,
        double nanos,
        double denseNanos,
        double speedup,
        double speedupLow,
        double speedupHigh) {}
