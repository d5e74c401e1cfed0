package dev.appraise.harness.experiment;

import java.util.List;
import java.util.function.Predicate;

/**
 * What is to be compared, as an experiment file says it.
 *
 * @param name names the results
 * @param threads trials at a time; 0 means as many as there are cores
 * @param report what is made of the results
 * @param networks whether the networks are kept too
 * @param studies compared within themselves
 */
public record Experiment(String name, int threads, Report report, boolean networks, List<Study> studies) {
    /** Copies the list. */
    public Experiment {
        studies = List.copyOf(studies);
    }

    /** Whether the networks are to be kept: because they are asked for, or because the report needs them. */
    public boolean keepsNetworks() {
        return networks || report == Report.EXECUTION;
    }

    /** What some of the limits need. */
    public Experiment only(Predicate<Limit> wanted) {
        List<Study> needed = studies.stream()
                .map(study -> study.only(wanted))
                .filter(study -> !study.limits().isEmpty())
                .toList();
        return new Experiment(name, threads, report, networks, needed);
    }

    /** The same with the seeds 0 to {@code count} - 1 in all studies. */
    public Experiment withSeeds(int count) {
        List<Long> seeds = Seeds.first(count);
        return new Experiment(
                name,
                threads,
                report,
                networks,
                studies.stream().map(study -> study.withSeeds(seeds)).toList());
    }
}
