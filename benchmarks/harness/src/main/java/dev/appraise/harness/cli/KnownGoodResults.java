package dev.appraise.harness.cli;

import dev.appraise.harness.result.Check;
import java.util.List;

/**
 * What {@code known-good --json} prints.
 *
 * @param checks of all that was asked for: identities, then the limits of the run
 * @param run the trials behind the limits
 */
record KnownGoodResults(List<Check> checks, RunResults run) {}
