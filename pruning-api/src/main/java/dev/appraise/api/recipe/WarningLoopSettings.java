package dev.appraise.api.recipe;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.spi.Setting;

/** The settings of {@link WarningLoop}. */
public record WarningLoopSettings(
        @Setting("which connections an appraisal nominates: as-printed, error-threshold or rank")
        Reading reading,

        @Setting("how many are nominated, as the reading takes it, in (0, 1]")
        double threshold,

        @Setting("appraisals in a row that must nominate a connection before it is pruned, at least 1")
        int warnings,

        @Setting("rank over the whole network, or within each layer")
        Scope scope,

        @Setting("whether pruned connections stay in the ranking: active or all")
        Ranked ranked,

        @Setting("signed: E - E_base; absolute: |E - E_base|")
        Score score,

        @Setting("share of the past in the moving average of the signed scores, in [0, 1); 0 is off")
        double smoothing,

        @Setting("largest share of the live connections pruned after one appraisal, in (0, 1]")
        double cap,

        @Setting("training rows drawn afresh for each appraisal; 0 is all")
        int appraisalSamples,

        @Setting("epochs before the first appraisal (at most, if training stops early); 0 is what suits the trainer")
        double start,

        @Setting("epochs between appraisals; 0 is what suits the trainer")
        double interval,

        @Setting(
                "share of the epochs by which the target must be reached, in (0, 1]: where the warned fall behind a steady decline"
                        + " to it, the next in rank go with them")
        double deadline,

        @Setting("stop, and go back to the last good network, once training + validation error exceeds (1 + tolerance)"
                + " times the dense network's; 0 is off")
        double tolerance) {

    /** Checks the ranges. */
    public WarningLoopSettings {
        check("threshold", threshold, threshold > 0 && threshold <= 1, "in (0, 1]");
        check("warnings", warnings, warnings >= 1, "at least 1");
        check("smoothing", smoothing, smoothing >= 0 && smoothing < 1, "in [0, 1)");
        check("cap", cap, cap > 0 && cap <= 1, "in (0, 1]");
        check("appraisalSamples", appraisalSamples, appraisalSamples >= 0, "at least 0");
        check("start", start, start >= 0 && start < Double.POSITIVE_INFINITY, "at least 0");
        check("interval", interval, interval >= 0 && interval < Double.POSITIVE_INFINITY, "at least 0");
        check("deadline", deadline, deadline > 0 && deadline <= 1, "in (0, 1]");
        check("tolerance", tolerance, tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY, "at least 0");
    }

    /**
     * Rank, 30 %, three warnings, over the network, as in the paper; but absolute: on validation data the signed score
     * is as good on small networks and collapses on large ones, where it removes at once the many weights that hurt on
     * the rows at hand.
     */
    public static WarningLoopSettings defaults() {
        return new WarningLoopSettings(
                Reading.RANK, 0.3, 3, Scope.NETWORK, Ranked.ACTIVE, Score.ABSOLUTE, 0, 1, 1000, 0, 0, 0.75, 0);
    }

    /** The same with another scope. */
    public WarningLoopSettings within(Scope scope) {
        return new WarningLoopSettings(
                reading,
                threshold,
                warnings,
                scope,
                ranked,
                score,
                smoothing,
                cap,
                appraisalSamples,
                start,
                interval,
                deadline,
                tolerance);
    }

    private static void check(String name, double value, boolean valid, String range) {
        if (!valid) {
            throw new InvalidInputException(
                    name + " is " + value + "; it must be " + range, "leave it out to take the default");
        }
    }
}
