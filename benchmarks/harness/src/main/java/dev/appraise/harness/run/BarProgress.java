package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.TrialResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the time that is left, for a terminal. Trials that run count by how much of their budget is spent. */
public final class BarProgress implements Progress {
    private static final int TRIAL = 1000;

    private final ProgressBar bar;
    private final Map<String, Integer> begun = new HashMap<>();

    /**
     * @param total how many trials there are
     * @param done how many of them were done before
     */
    public BarProgress(int total, int done) {
        bar = new ProgressBarBuilder()
                .setTaskName("trials")
                .setInitialMax((long) TRIAL * total)
                .setUnit("", TRIAL)
                .startsFrom((long) TRIAL * done, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
    }

    @Override
    public void finished(TrialResult result) {
        bar.setExtraMessage(" " + LineProgress.describe(result));
        advanced(result.trial(), 1);
    }

    @Override
    public void failed(Trial trial, Cause cause) {
        bar.setExtraMessage(" " + trial + " failed");
        advanced(trial, 1);
    }

    @Override
    public synchronized void advanced(Trial trial, double share) {
        int now = (int) (share * TRIAL);
        Integer before = begun.put(trial.id(), now);
        bar.stepBy(now - (before == null ? 0 : before));
    }

    @Override
    public void close() {
        bar.close();
    }
}
