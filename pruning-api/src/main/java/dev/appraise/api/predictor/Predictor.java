package dev.appraise.api.predictor;

import dev.appraise.api.data.Batch;

/** A fitted model that is no network, and that pruned networks are compared with. Immutable. */
public interface Predictor {
    /**
     * Predictions, {@code [size][outputs]} row-major, in the scale of the targets that it was fitted to.
     *
     * @param rows scaled inputs; their targets are not told, so that the batch has 0 outputs
     */
    float[] outputs(Batch rows);

    /** How many numbers were fitted to the training rows: what a network has in live weights and biases. */
    int parameters();
}
