package dev.appraise.harness.experiment;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.appraise.api.InvalidInputException;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.toy.Toys;
import java.nio.charset.StandardCharsets;

/** Whatever an experiment file holds, it is an experiment or a clear error. */
class ExperimentFuzzTest {
    private static final Registry REGISTRY = Toys.registry();

    @FuzzTest(maxDuration = "10m")
    void experiment(byte[] content) {
        try {
            new ExperimentReader(REGISTRY).read("file.yaml", new String(content, StandardCharsets.UTF_8));
        } catch (InvalidInputException e) {
            // What anything else is to end in.
        }
    }
}
