package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.TrialResult;
import java.io.PrintWriter;
import java.util.Locale;

/** A line for each trial that ends, for logs and pipes. */
public final class LineProgress implements Progress {
    private final PrintWriter out;
    private final int total;
    private final boolean verbose;
    private int ended;

    /**
     * @param out where lines go
     * @param total how many trials there are
     * @param done how many of them were done before
     * @param verbose whether to print the steps of each trial too
     */
    public LineProgress(PrintWriter out, int total, int done, boolean verbose) {
        this.out = out;
        this.total = total;
        this.ended = done;
        this.verbose = verbose;
    }

    @Override
    public void finished(TrialResult result) {
        line(describe(result));
        if (verbose) {
            result.journal()
                    .forEach(step -> out.println(String.format(
                            Locale.ROOT, "    epoch %.2f: %s %s", step.epoch(), step.event(), step.facts())));
            out.flush();
        }
    }

    @Override
    public void failed(Trial trial, Cause cause) {
        line(trial + " failed: " + cause.text());
    }

    @Override
    public void advanced(Trial trial, double share) {}

    @Override
    public void close() {
        out.flush();
    }

    /** E.g. {@code mnist seed 0 snip 89.0 % -> 97.9 % in 12 s}. */
    static String describe(TrialResult result) {
        Trial trial = result.trial();
        return String.format(
                Locale.ROOT,
                "%s seed %d %s %.1f %% -> %s%.1f %% in %.1f s",
                trial.dataset(),
                trial.seed(),
                trial.name(),
                100 * result.size().rate(),
                result.quality().metric().equals("fit") ? "fit " : "",
                result.quality().value(),
                result.seconds());
    }

    private void line(String text) {
        ended++;
        out.println("[" + ended + "/" + total + "] " + text);
        out.flush();
    }
}
