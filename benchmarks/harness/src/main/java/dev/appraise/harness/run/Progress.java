package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.TrialResult;

/** Shows how far a run is. */
public interface Progress extends TrialListener, Advance, AutoCloseable {
    /** Shows nothing. */
    Progress NONE = new Progress() {
        @Override
        public void finished(TrialResult result) {}

        @Override
        public void failed(Trial trial, Cause cause) {}

        @Override
        public void advanced(Trial trial, double share) {}

        @Override
        public void close() {}
    };

    @Override
    void close();
}
