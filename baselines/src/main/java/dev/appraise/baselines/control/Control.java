package dev.appraise.baselines.control;

/** What is done to a criterion's choice, or to the weights, to see whether it matters. */
public enum Control {
    /** Nothing: the criterion itself, in the same recipe. */
    NONE,
    /**
     * The mask is shuffled within each layer. That is the same as pruning by chance with each layer's share of the
     * criterion's mask: all masks of these shares are equally likely.
     */
    SHUFFLED,
    /**
     * The mask stays, and each layer's initial weights are dealt out anew among its connections: a fresh draw of the same
     * distribution where the initial weights of a layer are independent.
     */
    REINITIALISED,
    /** Scores change their sign: what is worth most is pruned. */
    INVERTED
}
