/**
 * What trials gave: one {@link dev.appraise.harness.result.TrialResult} each, kept by a
 * {@link dev.appraise.harness.result.ResultStore}, gathered into {@link dev.appraise.harness.result.StudyResults},
 * condensed to a {@link dev.appraise.harness.result.Summary} or to {@link dev.appraise.harness.result.Ranks}, and laid out as
 * {@link dev.appraise.harness.result.Tables}.
 */
@NullMarked
package dev.appraise.harness.result;

import org.jspecify.annotations.NullMarked;
