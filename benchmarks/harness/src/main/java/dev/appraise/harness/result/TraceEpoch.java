package dev.appraise.harness.result;

/**
 * How a network stood at the end of an epoch; NaN where there is no such number.
 *
 * @param epoch how many were spent
 * @param training the mean training loss
 * @param validation the mean validation loss
 * @param test the mean loss on test rows, at most {@link Trace#testRows()} of them
 * @param gradientNorm Euclidean norm of the objective's gradient
 * @param mu damping of Levenberg-Marquardt
 * @param validationFailures epochs in a row without a lower validation error
 * @param learningRate of the last step
 * @param live connections
 */
public record TraceEpoch(
        double epoch,
        double training,
        double validation,
        double test,
        double gradientNorm,
        double mu,
        int validationFailures,
        double learningRate,
        int live) {}
