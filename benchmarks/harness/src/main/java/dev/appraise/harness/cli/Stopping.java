package dev.appraise.harness.cli;

import dev.appraise.harness.run.StopSignals;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C: the first time, trials are asked to stop, and what is done is kept; the second time, all ends at once. */
final class Stopping implements AutoCloseable {
    /** As shells give it for a command that Ctrl-C ended. */
    static final int EXIT_CODE = 130;

    private final StopSignals signals;
    private final AtomicBoolean asked = new AtomicBoolean();

    /** @param runner interrupted to have the run stop */
    Stopping(Thread runner, PrintWriter err) {
        signals = StopSignals.handle(() -> {
            if (asked.getAndSet(true)) {
                Runtime.getRuntime().halt(EXIT_CODE);
            }
            err.println();
            err.println("Stopping, and keeping what is done; Ctrl-C again stops at once.");
            err.flush();
            runner.interrupt();
        });
    }

    @Override
    public void close() {
        signals.close();
    }
}
