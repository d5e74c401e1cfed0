package dev.appraise.harness.experiment;

import java.util.List;

/**
 * What is to be compared, as an experiment file says it.
 *
 * @param name names the results
 * @param seeds each trial is run once with each
 * @param threads trials at a time; 0 means as many as there are cores
 * @param studies compared within themselves
 */
public record Experiment(String name, List<Long> seeds, int threads, List<Study> studies) {
    /** Copies the lists. */
    public Experiment {
        seeds = List.copyOf(seeds);
        studies = List.copyOf(studies);
    }

    /** The same with the seeds 0 to {@code count} - 1. */
    public Experiment withSeeds(int count) {
        return new Experiment(name, Seeds.first(count), threads, studies);
    }
}
