package dev.appraise.core.session;

/**
 * What a trial has cost.
 *
 * @param epochs passes over the training rows, or Levenberg-Marquardt iterations
 * @param gradientEvaluations backward passes, one for each sample (a Hessian-vector product counts as two)
 * @param appraisals how many times an appraiser was asked
 * @param appraisalSeconds wall time of that
 * @param sharedSeconds wall time of training that was taken over from other trials (see
 *     {@link dev.appraise.core.train.Trajectories}), as it took them
 */
public record Spent(
        double epochs, long gradientEvaluations, long appraisals, double appraisalSeconds, double sharedSeconds) {}
