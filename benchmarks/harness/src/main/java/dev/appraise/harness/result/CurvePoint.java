package dev.appraise.harness.result;

import dev.appraise.core.train.EpochReport;

/**
 * A point of the training curve.
 *
 * @param epoch how many were spent
 * @param training the mean training loss
 * @param validation the mean validation loss
 */
public record CurvePoint(double epoch, double training, double validation) {
    /** Of what a trainer says at the end of an epoch. */
    public static CurvePoint of(EpochReport report) {
        return new CurvePoint(report.epoch(), report.trainingError(), report.validationError());
    }
}
