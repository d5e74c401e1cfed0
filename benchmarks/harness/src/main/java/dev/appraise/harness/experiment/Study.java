package dev.appraise.harness.experiment;

import dev.appraise.api.network.Activation;
import java.util.List;

/**
 * Methods that are compared on one dataset and network.
 *
 * @param dataset what is learnt
 * @param network the widths, e.g. {@code 784-300-100-10}
 * @param hidden what the hidden units apply
 * @param note what the title of its table adds, e.g. that the training set is a part of the whole; may be empty
 * @param seeds each trial is run once with each
 * @param entries the methods, each a row of the table
 */
public record Study(
        Chosen dataset, String network, Activation hidden, String note, List<Long> seeds, List<Entry> entries) {
    /** Copies the lists. */
    public Study {
        seeds = List.copyOf(seeds);
        entries = List.copyOf(entries);
    }

    Study withSeeds(List<Long> others) {
        return new Study(dataset, network, hidden, note, others, entries);
    }
}
