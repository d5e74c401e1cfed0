package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Trace;

/** What becomes of the traces of trials. Thread-safe. */
public interface Traces {
    /** None are made. */
    Traces NONE = new Traces() {
        @Override
        public boolean wants(Trial trial) {
            return false;
        }

        @Override
        public void keep(Trial trial, Trace trace) {}
    };

    /** Whether a trial is to be traced, which takes some time. */
    boolean wants(Trial trial);

    /** Takes the trace of a trial, before its result is told. */
    void keep(Trial trial, Trace trace);
}
