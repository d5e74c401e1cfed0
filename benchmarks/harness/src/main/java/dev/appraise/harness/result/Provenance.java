package dev.appraise.harness.result;

import dev.appraise.api.data.Source;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;
import java.util.List;

/**
 * On what, with what and when a result was made.
 *
 * @param build which Appraise
 * @param machine which computer
 * @param gemm what multiplied the matrices, and whether with the Vector API, e.g. {@code FmaGemm, Vector API}
 * @param source where the samples came from
 * @param rows how many samples in all
 * @param trainingRows how many of them for training
 * @param outputs names of the outputs
 * @param started when, ISO 8601 in UTC
 */
public record Provenance(
        Build build,
        Machine machine,
        String gemm,
        Source source,
        int rows,
        int trainingRows,
        List<String> outputs,
        String started) {
    /** Copies the list. */
    public Provenance {
        outputs = List.copyOf(outputs);
    }
}
