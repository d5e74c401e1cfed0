package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.TrialResult;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Runs trials on threads of this process, each trial on one: many small trainings use the cores best that way. */
public final class ThreadExecutor implements Executor {
    private final int threads;

    /** @param threads trials at a time; 0 means as many as there are cores */
    public ThreadExecutor(int threads) {
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /** Trials at a time. */
    public int threads() {
        return threads;
    }

    @Override
    public void run(List<Trial> trials, Function<Trial, TrialResult> runner, TrialListener listener)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, ThreadExecutor::daemon);
        try {
            trials.forEach(trial -> pool.execute(() -> run(trial, runner, listener)));
            pool.shutdown();
            while (!pool.awaitTermination(1, TimeUnit.HOURS)) {
                // Trials may take days; there is no time at which to give up.
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void run(Trial trial, Function<Trial, TrialResult> runner, TrialListener listener) {
        try {
            TrialResult result = runner.apply(trial);
            synchronized (listener) {
                listener.finished(result);
            }
        } catch (RuntimeException | Error e) {
            synchronized (listener) {
                listener.failed(trial, e);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    }
}
