package dev.appraise.harness.experiment;

import java.util.List;
import java.util.function.Predicate;

/**
 * What is to be compared, as an experiment file says it.
 *
 * @param name names the results
 * @param threads trials at a time; 0 means as many as there are cores
 * @param report what is made of the results
 * @param studies compared within themselves
 */
public record Experiment(String name, int threads, Report report, List<Study> studies) {
    /** Copies the list. */
    public Experiment {
        studies = List.copyOf(studies);
    }

    /** What some of the limits need. */
    public Experiment only(Predicate<Limit> wanted) {
        List<Study> needed = studies.stream()
                .map(study -> study.only(wanted))
                .filter(study -> !study.limits().isEmpty())
                .toList();
        return new Experiment(name, threads, report, needed);
    }

    /** The same with the seeds 0 to {@code count} - 1 in all studies. */
    public Experiment withSeeds(int count) {
        List<Long> seeds = Seeds.first(count);
        return new Experiment(
                name,
                threads,
                report,
                studies.stream().map(study -> study.withSeeds(seeds)).toList());
    }
}
