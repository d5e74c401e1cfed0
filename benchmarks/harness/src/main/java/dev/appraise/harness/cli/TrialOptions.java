package dev.appraise.harness.cli;

import dev.appraise.api.InvalidInputException;
import dev.appraise.harness.run.ExecutorProvider;
import dev.appraise.harness.run.Executors;
import dev.appraise.harness.run.TimeLimit;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where trials run, and what becomes of those that go wrong. */
final class TrialOptions {
    @Option(
            names = "--executor",
            paramLabel = "ID",
            description =
                    "Where trials run: threads (the default), processes, or spark (docs/scaling.md), or what a plug-in brings.")
    private Optional<String> executor = Optional.empty();

    @Option(
            names = "--isolate",
            description = "The same as --executor processes: a trial that takes all memory, ends its process or hangs"
                    + " costs no other.")
    private boolean isolate;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "The cluster of an executor that runs trials on one, e.g. --executor spark.")
    private Optional<String> master = Optional.empty();

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description = "Heap of each process of --isolate or of a cluster, e.g. 2g.")
    private Optional<String> heap = Optional.empty();

    @Option(
            names = "--trial-limit",
            paramLabel = "TIME",
            description = "A trial that takes longer has failed, e.g. 90s, 10m, 1h30m; else there is no limit.")
    private Optional<String> limit = Optional.empty();

    @Option(names = "--retry-failed", description = "Also run the trials again that failed before.")
    private boolean retryFailed;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "TIME",
            defaultValue = "60s",
            description = "Time between checkpoints of a trial, from which it goes on; 0 means none. Default: 60s.")
    private String checkpointEvery = "60s";

    /**
     * Whoever runs the trials.
     *
     * @param plugins knows the executors that there are
     */
    ExecutorProvider executor(ClassLoader plugins) {
        if (isolate && executor.isPresent() && !executor.get().equals("processes")) {
            throw new InvalidInputException(
                    "--isolate and --executor " + executor.get() + " exclude each other", "leave one of them out");
        }
        return Executors.find(isolate ? "processes" : executor.orElse("threads"), plugins);
    }

    /**
     * The cluster that trials run on; empty if the executor has no use for one.
     *
     * @throws InvalidInputException if one is named all the same
     */
    Optional<String> master(ExecutorProvider provider) {
        if (master.isPresent() && provider.master().isEmpty()) {
            throw new InvalidInputException(
                    "--master " + master.get() + " is of no use to executor '" + provider.id() + "'",
                    "you meant --executor spark --master " + master.get());
        }
        return master.or(provider::master);
    }

    Optional<Duration> limit() {
        return limit.map(text -> TimeLimit.parse("--trial-limit", text));
    }

    Optional<String> heap() {
        heap.filter(size -> !size.matches("[1-9][0-9]*[kKmMgG]?")).ifPresent(size -> {
            throw new InvalidInputException("--heap is '" + size + "'; it must be a size", "you meant 512m or 2g");
        });
        return heap;
    }

    boolean retriesFailed() {
        return retryFailed;
    }

    /** Seconds; 0 means none. */
    double checkpointSeconds() {
        return checkpointEvery.equals("0")
                ? 0
                : TimeLimit.parse("--checkpoint-every", checkpointEvery).toMillis() / 1000.0;
    }
}
