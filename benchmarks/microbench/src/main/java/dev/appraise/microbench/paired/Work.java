package dev.appraise.microbench.paired;

/**
 * What is measured.
 *
 * @param bench appraisal, training, inference or lm
 * @param task network, samples, and how much of the work is run
 * @param unit of the times
 * @param threads that each contender has
 */
public record Work(String bench, String task, Unit unit, int threads) {}
