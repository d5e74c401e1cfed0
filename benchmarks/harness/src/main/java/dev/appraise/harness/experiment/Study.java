package dev.appraise.harness.experiment;

import dev.appraise.api.network.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Methods that are compared on one dataset and network.
 *
 * @param dataset what is learnt
 * @param network the widths, e.g. {@code 784-300-100-10}
 * @param hidden what the hidden units apply
 * @param note what the title of its table adds, e.g. that the training set is a part of the whole; may be empty
 * @param seeds each trial is run once with each
 * @param entries the methods, each a row of the table
 * @param reference the name of the row that the others are tested against, if they are
 * @param claims to be judged by the results
 * @param limits to be held by the results
 */
public record Study(
        Chosen dataset,
        String network,
        Activation hidden,
        String note,
        List<Long> seeds,
        List<Entry> entries,
        Optional<String> reference,
        List<Claim> claims,
        List<Limit> limits) {
    /** Copies the lists. */
    public Study {
        seeds = List.copyOf(seeds);
        entries = List.copyOf(entries);
        claims = List.copyOf(claims);
        limits = List.copyOf(limits);
    }

    /** Its trials, seed by seed, and within a seed in the order of the entries. */
    public List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (long seed : seeds) {
            for (Entry entry : entries) {
                for (double target : entry.targets()) {
                    trials.add(new Trial(
                            dataset,
                            network,
                            hidden,
                            note,
                            entry.training(),
                            entry.name(),
                            entry.method(),
                            target,
                            seed));
                }
            }
        }
        return trials;
    }

    /** Those of the first seed, of which pictures are made. */
    public List<Trial> firstTrials() {
        return trials().stream().filter(trial -> trial.seed() == seeds.get(0)).toList();
    }

    /** What some of its limits need: their rows, and no claims. */
    public Study only(Predicate<Limit> wanted) {
        List<Limit> some = limits.stream().filter(wanted).toList();
        Set<String> rows = some.stream()
                .flatMap(limit -> Stream.concat(Stream.of(limit.row()), limit.over().stream()))
                .collect(Collectors.toSet());
        List<Entry> needed =
                entries.stream().filter(entry -> rows.contains(entry.name())).toList();
        return new Study(
                dataset, network, hidden, note, seeds, needed, reference.filter(rows::contains), List.of(), some);
    }

    Study withSeeds(List<Long> others) {
        return new Study(dataset, network, hidden, note, others, entries, reference, claims, limits);
    }
}
