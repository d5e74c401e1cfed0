package dev.appraise.harness.report.figure;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Cells;
import dev.appraise.harness.result.Quality;
import dev.appraise.harness.result.Series;
import dev.appraise.harness.result.StudyResults;
import dev.appraise.harness.result.TrialResult;

/** Words that several figures need. */
final class Labels {
    private Labels() {}

    /** E.g. {@code column, noise 30 %, 5-5-5-5-3}. */
    static String study(StudyResults study) {
        TrialResult first = study.results().get(0);
        Object split = first.settings().dataset().get("split");
        return first.trial().dataset().id() + " (" + first.provenance().source().kind() + ")"
                + noise(first) + (split == null ? "" : ", " + split + " split") + ", "
                + first.trial().network();
    }

    private static String noise(TrialResult result) {
        Object noise = result.settings().dataset().get("noise");
        return noise == null ? "" : ", noise " + noise + " %";
    }

    /** What tables show, with its unit. */
    static String quality(StudyResults study) {
        return study.results().get(0).quality().metric().equals(Quality.FIT)
                ? "fit over all samples, %"
                : "accuracy on the test samples, %";
    }

    /** What networks are trained to lower. */
    static String loss(TrialResult result) {
        return result.quality().metric().equals(Quality.FIT) ? "mean squared error of scaled targets" : "cross-entropy";
    }

    /** The name of a row, with its target if its method has several. */
    static String row(StudyResults study, Series row) {
        boolean several = study.series().stream()
                        .filter(other -> other.name().equals(row.name()))
                        .count()
                > 1;
        return row.name() + (several ? " at " + Cells.share(row.target()) : "");
    }

    /** E.g. {@code dense, seed 20}. */
    static String trial(Trial trial) {
        return trial.name() + ", seed " + trial.seed();
    }

    /** A number with about three significant figures. */
    static String figure(double value) {
        return Double.isFinite(value) ? Cells.number(Cells.digits(value), value) : "none";
    }
}
