/**
 * From an experiment file to trials: {@link dev.appraise.harness.experiment.ExperimentReader} checks a YAML file against
 * what there is, {@link dev.appraise.harness.experiment.Plan} lists the trials that it asks for.
 *
 * <p>All of these are values. Nothing here loads data or builds a network.
 */
@NullMarked
package dev.appraise.harness.experiment;

import org.jspecify.annotations.NullMarked;
