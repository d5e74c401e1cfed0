package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.CannotKeepException;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.TrialResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Runs trials in this process, each on a thread of its own: many small trainings use the cores best that way. A trial that does
 * not stop when it is told to is left behind; nothing but another process could end it.
 */
public final class ThreadExecutor implements Executor {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final int threads;
    private final Optional<Duration> limit;
    private final Function<Trial, TrialResult> runner;

    /**
     * @param threads trials at a time
     * @param limit how long a trial may take
     * @param runner runs one, on the thread that calls it
     */
    public ThreadExecutor(int threads, Optional<Duration> limit, Function<Trial, TrialResult> runner) {
        this.threads = threads;
        this.limit = limit;
        this.runner = runner;
    }

    @Override
    public void run(List<Trial> trials, TrialListener listener) throws InterruptedException {
        Slots.run(threads, trials, () -> new Slots.Slot() {
            @Override
            public void run(Trial trial) throws InterruptedException {
                ThreadExecutor.this.run(trial, listener);
            }

            @Override
            public void close() {}
        });
    }

    private void run(Trial trial, TrialListener listener) throws InterruptedException {
        FutureTask<TrialResult> task = new FutureTask<>(() -> runner.apply(trial));
        Thread thread = new Thread(task, "trial");
        thread.setDaemon(true);
        thread.start();
        try {
            TrialResult result = limit.isPresent() ? task.get(limit.get().toNanos(), TimeUnit.NANOSECONDS) : task.get();
            synchronized (listener) {
                listener.finished(result);
            }
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            if (thrown instanceof CannotKeepException noFaultOfTheTrial) {
                throw noFaultOfTheTrial;
            }
            tell(listener, trial, Cause.of(thrown));
        } catch (TimeoutException e) {
            stop(thread);
            tell(listener, trial, TimeLimit.exceeded(limit.orElseThrow(), !thread.isAlive()));
        } catch (InterruptedException e) {
            stop(thread);
            throw e;
        }
    }

    private static void stop(Thread thread) throws InterruptedException {
        thread.interrupt();
        thread.join(GRACE.toMillis());
    }

    private static void tell(TrialListener listener, Trial trial, Cause cause) {
        synchronized (listener) {
            listener.failed(trial, cause);
        }
    }
}
