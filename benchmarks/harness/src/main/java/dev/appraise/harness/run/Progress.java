package dev.appraise.harness.run;

/** Shows how far a run is. */
public interface Progress extends TrialListener, AutoCloseable {
    @Override
    void close();
}
