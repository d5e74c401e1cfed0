package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.TrialResult;

/** Is told how trials end. */
public interface TrialListener {
    /** A trial gave a result. */
    void finished(TrialResult result);

    /** A trial threw. */
    void failed(Trial trial, Throwable cause);
}
