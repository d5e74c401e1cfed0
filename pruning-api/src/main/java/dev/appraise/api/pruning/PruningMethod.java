package dev.appraise.api.pruning;

/** A recipe that takes a freshly initialised network to a trained and pruned one. */
@FunctionalInterface
public interface PruningMethod {
    /**
     * Trains and prunes the session's network. At the end exactly {@link PruningSession#toPrune()} connections must be
     * pruned, unless the method's card says otherwise, and no more epochs spent than the session allows; all of them where
     * training does not stop early, so that comparisons are of equal budgets.
     */
    void prune(PruningSession session);
}
