package dev.appraise.microbench.sweep;

/**
 * One network and one number of samples, measured.
 *
 * @param size what the sweep varies
 * @param network its shape
 * @param samples how many
 * @param live connections that are not pruned
 * @param seconds median over the rounds
 * @param secondsMin fastest round
 * @param secondsMax slowest round
 */
public record Point(
        double size, String network, int samples, int live, double seconds, double secondsMin, double secondsMax) {}
