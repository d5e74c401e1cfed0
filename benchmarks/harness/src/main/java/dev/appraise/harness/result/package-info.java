/**
 * What trials gave: one {@link dev.appraise.harness.result.TrialResult} each, kept by a
 * {@link dev.appraise.harness.result.ResultStore}, condensed to a {@link dev.appraise.harness.result.Summary}, shown as
 * tables.
 */
@NullMarked
package dev.appraise.harness.result;

import org.jspecify.annotations.NullMarked;
