package dev.appraise.core.session;

/**
 * What a trial has cost.
 *
 * @param epochs passes over the training rows, or Levenberg-Marquardt iterations
 * @param gradientEvaluations gradients computed, of a batch each (a Hessian-vector product counts as two)
 * @param appraisals how many times an appraiser was asked
 * @param appraisalSeconds wall time of that
 */
public record Spent(double epochs, long gradientEvaluations, long appraisals, double appraisalSeconds) {}
