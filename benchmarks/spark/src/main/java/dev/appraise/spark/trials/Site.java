package dev.appraise.spark.trials;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.CannotKeepException;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.Json;
import dev.appraise.harness.result.TrialResult;
import dev.appraise.harness.run.InjectedTrials;
import dev.appraise.harness.run.RemoteTrials;
import dev.appraise.harness.run.ThreadExecutor;
import dev.appraise.harness.run.TrialListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Where trials of a run are run in this JVM: an injector and the datasets, made once and shared by all tasks. */
public final class Site {
    private static final Map<String, DoubleConsumer> RUNNING = new ConcurrentHashMap<>();
    private static @Nullable Site latest;

    private final String parcel;
    private final Ground ground;
    private final InjectedTrials trials;

    private Site(String parcel) {
        this.parcel = parcel;
        ground = Ground.of(Json.LINES.readValue(parcel, Parcel.class));
        trials = RemoteTrials.of(
                ground.settings(),
                (trial, share) -> RUNNING.getOrDefault(trial.id(), nobody -> {}).accept(share),
                System.err::println);
    }

    /** The one of a {@link Parcel}, in JSON. */
    static synchronized Site of(String parcel) {
        Site site = latest;
        if (site == null || !site.parcel.equals(parcel)) {
            site = new Site(parcel);
            latest = site;
        }
        return site;
    }

    /** Whether this JVM is running trials for Spark. */
    public static boolean isAtWork() {
        return !RUNNING.isEmpty();
    }

    /**
     * Runs a trial on a thread of its own; the calling thread is interrupted to have it stop.
     *
     * @param advance is told the share of its budget that the trial has spent
     */
    Answer run(Errand errand, DoubleConsumer advance) throws InterruptedException {
        Trial trial = errand.trial();
        if (!trial.id().equals(errand.id())) {
            throw new IllegalStateException(
                    "trial " + errand.id() + " arrived as " + trial.id() + ": a setting has no exact form in JSON");
        }
        AtomicReference<@Nullable Answer> answer = new AtomicReference<>();
        RUNNING.put(trial.id(), advance);
        try {
            new ThreadExecutor(1, errand.limit().map(Duration::ofMillis), trials).run(List.of(trial), into(answer));
        } catch (CannotKeepException e) {
            return Answer.lost(Cause.of(e));
        } finally {
            RUNNING.remove(trial.id());
        }
        return Objects.requireNonNull(answer.get(), "a trial ended without a word")
                .with(ground.takeKept(trial));
    }

    private static TrialListener into(AtomicReference<@Nullable Answer> answer) {
        return new TrialListener() {
            @Override
            public void finished(TrialResult result) {
                answer.set(Answer.finished(result));
            }

            @Override
            public void failed(Trial trial, Cause cause) {
                answer.set(Answer.failed(cause));
            }
        };
    }
}
