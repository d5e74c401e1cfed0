package dev.appraise.baselines.movement;

/** What becomes of a weight while it is masked. */
public enum MaskedWeights {
    /** It keeps its value: the mask stops its gradient, as in the authors' code. */
    HELD,
    /** It goes on being trained by plain gradient descent, as if there were no mask (straight-through). */
    TRAINED
}
