package dev.appraise.harness.toy;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Json;
import dev.appraise.harness.result.TrialResult;
import dev.appraise.harness.run.Executor;
import dev.appraise.harness.run.ExecutorProvider;
import dev.appraise.harness.run.InjectedTrials;
import dev.appraise.harness.run.RemoteSettings;
import dev.appraise.harness.run.RemoteTrials;
import dev.appraise.harness.run.Work;

/** Runs trials as a cluster would: all that goes there and comes back is JSON. */
public final class ToyExecutorProvider implements ExecutorProvider {
    @Override
    public String id() {
        return "toy-cluster";
    }

    @Override
    public String summary() {
        return "On a cluster that is not there.";
    }

    @Override
    public Executor create(Work work) {
        return (trials, listener) -> {
            RemoteSettings settings = sent(work.elsewhere(), RemoteSettings.class);
            InjectedTrials there = RemoteTrials.of(settings, (trial, share) -> {}, notice -> {});
            for (Trial trial : trials) {
                listener.finished(sent(there.apply(sent(trial, Trial.class)), TrialResult.class));
            }
        };
    }

    private static <T> T sent(T value, Class<T> type) {
        return Json.LINES.readValue(Json.LINES.writeValueAsString(value), type);
    }
}
