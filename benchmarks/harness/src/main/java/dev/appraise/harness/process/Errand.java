package dev.appraise.harness.process;

import dev.appraise.harness.experiment.Trial;

/**
 * A trial as it is sent to a worker.
 *
 * @param id that it must have there too
 * @param trial the description
 */
record Errand(String id, Trial trial) {}
