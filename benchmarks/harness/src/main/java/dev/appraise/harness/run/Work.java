package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.TrialResult;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an executor is given. One that runs trials in this process asks {@code here}; one that runs them elsewhere sends
 * {@code elsewhere} there once, then trials, and makes {@link RemoteTrials} of it. Results come back to this process, which
 * alone writes them down.
 *
 * @param parallel trials at a time, at least 1
 * @param limit how long a trial may take; one that takes longer has failed
 * @param heap of each process that is started, as {@code java -Xmx} takes it; as this process's if empty
 * @param master address of the cluster that trials run on; empty if the executor has no use for one
 * @param here runs a trial on the calling thread, which is interrupted to have it stop
 * @param elsewhere what another process needs for the same
 * @param advance is told how far trials are
 */
public record Work(
        int parallel,
        Optional<Duration> limit,
        Optional<String> heap,
        Optional<String> master,
        Function<Trial, TrialResult> here,
        RemoteSettings elsewhere,
        Advance advance) {}
