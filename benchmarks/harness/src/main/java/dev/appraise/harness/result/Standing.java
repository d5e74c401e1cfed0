package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How trials stand: the last result of each counts, and a failure only where there is none. */
public final class Standing {
    private final Map<String, TrialResult> results = new LinkedHashMap<>();
    private final Map<String, Failure> failures = new LinkedHashMap<>();

    /**
     * @param outcomes all that there are
     * @param build those of other code are not taken for this one's
     * @param usable what else a result must be, e.g. have its network kept
     */
    public Standing(Outcomes outcomes, Build build, Predicate<TrialResult> usable) {
        outcomes.results().stream()
                .filter(result -> result.provenance().build().isSameCode(build))
                .filter(usable)
                .forEach(result -> results.put(result.id(), result));
        outcomes.failures().stream()
                .filter(failure -> failure.build().isSameCode(build))
                .filter(failure -> !results.containsKey(failure.id()))
                .forEach(failure -> failures.put(failure.id(), failure));
    }

    /** By the build of the last result, or of the last failure if there are only such. */
    static Standing latest(Outcomes outcomes) {
        Stream<Build> builds = Stream.concat(
                outcomes.failures().stream().map(Failure::build),
                outcomes.results().stream().map(result -> result.provenance().build()));
        Build last = builds.reduce((earlier, later) -> later).orElse(new Build("", "", ""));
        return new Standing(outcomes, last, result -> true);
    }

    /** Whether a trial has a result. */
    public boolean isDone(Trial trial) {
        return results.containsKey(trial.id());
    }

    /** Whether a trial failed, and has no result. */
    public boolean isFailed(Trial trial) {
        return failures.containsKey(trial.id());
    }

    /** The results and failures of a plan's trials, in its order. */
    public Outcomes of(Plan plan) {
        return new Outcomes(of(plan, results), of(plan, failures));
    }

    private static <T> List<T> of(Plan plan, Map<String, T> byId) {
        return plan.trials().stream()
                .map(trial -> byId.get(trial.id()))
                .filter(Objects::nonNull)
                .toList();
    }
}
