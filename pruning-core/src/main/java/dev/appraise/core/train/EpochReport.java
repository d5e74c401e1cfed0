package dev.appraise.core.train;

/**
 * How training stands at the end of an epoch; NaN where a trainer has no such number.
 *
 * @param epoch epochs spent since the trainer was made
 * @param trainingError mean loss over the training rows; for stochastic training, the mean over the epoch of what each
 *     batch had before its step, dropout included
 * @param validationError mean loss over the validation rows; NaN if there are none
 * @param gradientNorm Euclidean norm of the objective's gradient by the live weights and the biases
 * @param mu damping of Levenberg-Marquardt after the iteration
 * @param validationFailures epochs in a row without a lower validation error; 0 where nothing stops early
 * @param learningRate of the last step
 */
public record EpochReport(
        double epoch,
        double trainingError,
        double validationError,
        double gradientNorm,
        double mu,
        int validationFailures,
        double learningRate) {}
