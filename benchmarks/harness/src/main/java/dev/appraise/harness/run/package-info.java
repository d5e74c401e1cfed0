/**
 * From trials to results: a {@link dev.appraise.harness.run.Comparison} hands the trials that are not done yet to an
 * {@link dev.appraise.harness.run.Executor}; a {@link dev.appraise.harness.run.TrialRunner} runs one. A
 * {@link dev.appraise.harness.run.FidelityStudy} goes another way: it asks every criterion about the trials' networks.
 */
@NullMarked
package dev.appraise.harness.run;

import org.jspecify.annotations.NullMarked;
