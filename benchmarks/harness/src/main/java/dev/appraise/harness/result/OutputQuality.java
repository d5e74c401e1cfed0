package dev.appraise.harness.result;

/**
 * How well a model gives one real-valued output.
 *
 * @param output its name
 * @param part {@code all} samples, or the {@code validation} or {@code test} samples alone
 * @param fit 100 (1 - ||y - yhat|| / ||y - mean(y)||), in per cent
 * @param r2 the coefficient of determination
 * @param rmse root mean squared error in raw units
 * @param rmseMinMax the same after scaling to [0, 1] by the smallest and largest training target
 * @param rmseZScore the same after scaling to standard deviation 1 over the training targets
 */
public record OutputQuality(
        String output, String part, double fit, double r2, double rmse, double rmseMinMax, double rmseZScore) {}
