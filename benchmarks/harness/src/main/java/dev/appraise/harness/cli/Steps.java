package dev.appraise.harness.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows steps that are taken one after the other: as a bar with the time that is left, as lines, or not at all. */
final class Steps implements AutoCloseable {
    private final Consumer<String> teller;
    private final Runnable end;

    private Steps(Consumer<String> teller, Runnable end) {
        this.teller = teller;
        this.end = end;
    }

    /** Of so many steps in all, told as suits whoever watches. */
    static Steps of(int total, Verbosity verbosity, PrintWriter err) {
        if (verbosity.isQuiet()) {
            return new Steps(step -> {}, () -> {});
        }
        return Terminal.isInteractive() && !verbosity.isVerbose() ? bar(total) : lines(total, err);
    }

    private static Steps bar(int total) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("steps")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
        int[] begun = new int[1];
        return new Steps(
                step -> {
                    bar.stepTo(begun[0]++);
                    bar.setExtraMessage(" " + step);
                },
                () -> {
                    bar.stepTo(begun[0]);
                    bar.close();
                });
    }

    private static Steps lines(int total, PrintWriter err) {
        int[] begun = new int[1];
        return new Steps(
                step -> {
                    begun[0]++;
                    err.println("[" + begun[0] + "/" + total + "] " + step + " ...");
                    err.flush();
                },
                () -> {});
    }

    /** The last step is done, and another begins. */
    void begin(String step) {
        teller.accept(step);
    }

    @Override
    public void close() {
        end.run();
    }
}
