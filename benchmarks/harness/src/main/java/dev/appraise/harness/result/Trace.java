package dev.appraise.harness.result;

import java.util.List;

/**
 * How a trial went, in more detail than its result: what pictures are drawn from, and nothing else. No figure of a table
 * comes from it, and no method sees it.
 *
 * @param testRows how many test rows the test errors by epoch are of
 * @param epochs in order; empty for what is not trained by epochs
 * @param predictions what the model says at the end, a part of the rows each; empty for classes
 */
public record Trace(int testRows, List<TraceEpoch> epochs, List<Predictions> predictions) {
    /** Copies the lists. */
    public Trace {
        epochs = List.copyOf(epochs);
        predictions = List.copyOf(predictions);
    }
}
