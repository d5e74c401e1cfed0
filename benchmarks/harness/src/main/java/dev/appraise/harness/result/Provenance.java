package dev.appraise.harness.result;

import dev.appraise.api.data.Source;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;
import java.util.List;
import java.util.Optional;

/**
 * On what, with what and when a result was made.
 *
 * @param build which Appraise
 * @param machine which computer
 * @param executor what had the trial run, and on which cluster, e.g. {@code spark on local[*]}; empty in older results
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
        Optional<String> executor,
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

    /** The same, with the executor that had it run. */
    Provenance ranOn(String name) {
        return new Provenance(build, machine, Optional.of(name), gemm, source, rows, trainingRows, outputs, started);
    }
}
