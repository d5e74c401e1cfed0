package dev.appraise.harness.experiment;

import java.util.Optional;

/**
 * What a row of a study must reach, mean over the seeds.
 *
 * @param text what that shows
 * @param row the name of the row
 * @param target the row's share pruned
 * @param measure the figure that is meant
 * @param over the name of another row; if there is one, its figure is taken off, seed by seed
 * @param source the kind of data that this is said of, e.g. {@code daisy}; on others it is not measured
 * @param requirement what the figure must be
 */
public record Limit(
        String text,
        String row,
        double target,
        Measure measure,
        Optional<String> over,
        Optional<String> source,
        Requirement requirement) {}
