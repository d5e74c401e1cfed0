package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.TrialResult;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the time that is left, for a terminal. */
public final class BarProgress implements Progress {
    private final ProgressBar bar;

    /**
     * @param total how many trials there are
     * @param done how many of them were done before
     */
    public BarProgress(int total, int done) {
        bar = new ProgressBarBuilder()
                .setTaskName("trials")
                .setInitialMax(total)
                .startsFrom(done, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
    }

    @Override
    public void finished(TrialResult result) {
        bar.setExtraMessage(" " + LineProgress.describe(result));
        bar.step();
    }

    @Override
    public void failed(Trial trial, Throwable cause) {
        bar.setExtraMessage(" " + trial + " failed");
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}
