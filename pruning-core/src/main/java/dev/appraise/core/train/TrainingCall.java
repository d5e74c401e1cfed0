package dev.appraise.core.train;

import java.util.Optional;

/**
 * A call of a trainer that is under way, between two of its steps.
 *
 * @param wanted steps (batches or iterations) of the call
 * @param done of them
 * @param stopping what early stopping remembers, if it watches
 * @param point the parameters in double precision, where the trainer has them so; else empty
 * @param trainingError at that point, where the trainer goes by it
 */
record TrainingCall(
        long wanted, long done, Optional<EarlyStopping.State> stopping, double[] point, double trainingError) {}
