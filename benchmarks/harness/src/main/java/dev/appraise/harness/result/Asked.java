package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;

/**
 * What a run was asked for.
 *
 * @param command as it was typed
 * @param experiment as it was read, with the budget and the seeds of the command
 * @param build which Appraise it was
 * @param machine which computer
 */
public record Asked(String command, Experiment experiment, Build build, Machine machine) {}
