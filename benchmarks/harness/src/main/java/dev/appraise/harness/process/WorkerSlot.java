package dev.appraise.harness.process;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.CannotKeepException;
import dev.appraise.harness.run.Slots;
import dev.appraise.harness.run.TrialListener;
import dev.appraise.harness.run.Work;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Runs trials in a process, and in a fresh one after that has died. */
final class WorkerSlot implements Slots.Slot {
    private final Work work;
    private final TrialListener listener;
    private @Nullable WorkerProcess process;

    WorkerSlot(Work work, TrialListener listener) {
        this.work = work;
        this.listener = listener;
    }

    @Override
    public void run(Trial trial) throws InterruptedException {
        WorkerProcess worker = running();
        Message end = worker.run(trial, share -> work.advance().advanced(trial, share));
        if (!worker.isFit()) {
            process = null;
        }
        if (end.lost().isPresent()) {
            throw new CannotKeepException(
                    "a worker cannot go on", new IOException(end.lost().get().text()));
        }
        synchronized (listener) {
            end.result().ifPresent(listener::finished);
            end.failed().ifPresent(cause -> listener.failed(trial, cause));
        }
    }

    private WorkerProcess running() {
        WorkerProcess worker = process;
        if (worker == null) {
            worker = WorkerProcess.start(work);
            process = worker;
        }
        return worker;
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
