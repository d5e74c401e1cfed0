package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.TrialResult;

/** Is told how trials end. What it throws ends the run. */
public interface TrialListener {
    /** A trial gave a result. */
    void finished(TrialResult result);

    /** A trial gave none. */
    void failed(Trial trial, Cause cause);
}
