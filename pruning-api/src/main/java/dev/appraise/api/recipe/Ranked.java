package dev.appraise.api.recipe;

/** Which connections are ranked against each other. */
public enum Ranked {
    /** Those that live. */
    ACTIVE,
    /** All: a pruned connection, which changes nothing when it is zeroed, keeps its place in the ranking. */
    ALL
}
