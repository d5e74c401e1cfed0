package dev.appraise.api.pruning;

import dev.appraise.api.network.Network;

/**
 * A criterion: says what each connection is worth, and nothing else. How many are pruned, when, and over which layers is
 * the business of a {@link PruningMethod}.
 */
@FunctionalInterface
public interface Appraiser {
    /**
     * Scores every connection; more is worth more.
     *
     * @param network read, never changed
     * @param evidence what may be asked of the network and the training rows
     * @return one finite score a connection; the scores of pruned connections are ignored and best left 0
     */
    Appraisal appraise(Network network, Evidence evidence);
}
