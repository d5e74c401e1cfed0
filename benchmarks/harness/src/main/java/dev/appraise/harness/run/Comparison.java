package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.Failure;
import dev.appraise.harness.result.Outcomes;
import dev.appraise.harness.result.ResultStore;
import dev.appraise.harness.result.Standing;
import dev.appraise.harness.result.TrialResult;
import java.util.List;
import java.util.function.Predicate;

/** Runs the trials of a plan that have not ended yet, and keeps each result and each failure as it comes. */
public final class Comparison {
    private final Plan plan;
    private final ResultStore store;
    private final Build build;
    private final Predicate<TrialResult> usable;

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

    /** The trials that gave neither a result nor failed. */
    public List<Trial> left() {
        Standing standing = standing();
        return plan.trials().stream()
                .filter(trial -> !standing.isDone(trial) && !standing.isFailed(trial))
                .toList();
    }

    /** The trials without a result, those that failed among them. */
    public List<Trial> leftOrFailed() {
        Standing standing = standing();
        return plan.trials().stream().filter(trial -> !standing.isDone(trial)).toList();
    }

    /** The results of the plan's trials, in its order. */
    public List<TrialResult> results() {
        return standing().of(plan).results();
    }

    /** The failures of the plan's trials, in its order; a trial that has a result too is not among them. */
    public List<Failure> failures() {
        return standing().of(plan).failures();
    }

    /**
     * Runs trials, and keeps what comes of them.
     *
     * @param trials {@link #left} or {@link #leftOrFailed}
     * @param where the executor runs them, for their provenance
     * @throws dev.appraise.harness.result.CannotKeepException if a result cannot be kept; nothing goes on then
     */
    public void run(List<Trial> trials, Executor executor, String where, TrialListener progress)
            throws InterruptedException {
        executor.run(trials, new TrialListener() {
            @Override
            public void finished(TrialResult result) {
                store.append(result.ranOn(where));
                progress.finished(result);
            }

            @Override
            public void failed(Trial trial, Cause cause) {
                store.append(Failure.of(trial, cause, build));
                progress.failed(trial, cause);
            }
        });
    }

    private Standing standing() {
        return new Standing(new Outcomes(store.results(), store.failures()), build, usable);
    }
}
