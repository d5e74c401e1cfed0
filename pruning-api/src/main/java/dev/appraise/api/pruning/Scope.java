package dev.appraise.api.pruning;

/** Among which connections scores are compared. */
public enum Scope {
    /** All connections of the network against each other: layers may end with different shares. */
    NETWORK,
    /** Within each layer: every layer loses the same share, rounded so that the total is exact. */
    LAYER
}
