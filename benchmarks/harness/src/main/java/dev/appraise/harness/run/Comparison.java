package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.result.Failure;
import dev.appraise.harness.result.ResultStore;
import dev.appraise.harness.result.TrialResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** Runs the trials of a plan that have no result yet, and keeps each result as it comes. */
public final class Comparison {
    private final Plan plan;
    private final ResultStore store;
    private final Build build;
    private final Predicate<TrialResult> usable;
    private final List<Failure> failures = new ArrayList<>();

    /**
     * @param plan what is to be run
     * @param store what was run before, and where results go
     * @param build results of other code are not taken for this one's
     * @param usable what else a result of an earlier run must be, e.g. have its network kept
     */
    public Comparison(Plan plan, ResultStore store, Build build, Predicate<TrialResult> usable) {
        this.plan = plan;
        this.store = store;
        this.build = build;
        this.usable = usable;
    }

    /** The trials without a result. */
    public List<Trial> left() {
        Map<String, TrialResult> done = done();
        return plan.trials().stream()
                .filter(trial -> !done.containsKey(trial.id()))
                .toList();
    }

    /** The results of the plan's trials, in its order. */
    public List<TrialResult> results() {
        Map<String, TrialResult> done = done();
        return plan.trials().stream()
                .map(trial -> done.get(trial.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The trials that failed in {@link #run}. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /**
     * Runs what is left.
     *
     * @throws UncheckedIOException if a result cannot be kept
     */
    public void run(Executor executor, Function<Trial, TrialResult> runner, TrialListener progress)
            throws InterruptedException {
        executor.run(left(), runner, new TrialListener() {
            @Override
            public void finished(TrialResult result) {
                keep(result);
                progress.finished(result);
            }

            @Override
            public void failed(Trial trial, Throwable cause) {
                failures.add(Failure.of(trial, cause));
                progress.failed(trial, cause);
            }
        });
    }

    private void keep(TrialResult result) {
        try {
            store.append(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, TrialResult> done() {
        Map<String, TrialResult> done = new LinkedHashMap<>();
        store.results().stream()
                .filter(result -> result.provenance().build().isSameCode(build))
                .filter(usable)
                .forEach(result -> done.put(result.id(), result));
        return done;
    }
}
