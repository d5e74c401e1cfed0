package dev.appraise.core.session;

import dev.appraise.core.train.EpochReport;

/** Is told of each epoch of a trial once, even where the trial is gone on with after its process has ended. */
public interface EpochObserver {
    /** Looks at nothing. */
    EpochObserver NONE = new EpochObserver() {
        @Override
        public double observe(EpochReport report) {
            return Double.NaN;
        }

        @Override
        public void recall(EpochReport report, double remembered) {}
    };

    /**
     * An epoch has ended.
     *
     * @return a number that it wants to be told again, such as an error that it has measured
     */
    double observe(EpochReport report);

    /**
     * An epoch had ended before the trial was gone on with; the network is not as it was then, its masks are.
     *
     * @param remembered what {@link #observe} gave
     */
    void recall(EpochReport report, double remembered);
}
