package dev.appraise.harness.cli;

import dev.appraise.harness.run.Comparison;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Says, when a run is stopped by Ctrl-C, what is kept and how to go on. Every result that came is on the disk by then. */
final class Farewell implements AutoCloseable {
    private final Thread hook;

    Farewell(Comparison comparison, Path folder, String resuming, PrintWriter err) {
        hook = new Thread(() -> {
            int kept = comparison.results().size();
            err.println();
            err.println("Stopped; " + kept + " results are kept in " + folder + ". To go on:");
            err.println("  " + resuming);
            err.flush();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The machine is shutting down, and the hook at work.
        }
    }
}
