package dev.appraise.datasets.column;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.appraise.api.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Whatever stands in the place of the DaISy file, beyond its checksum too, it is the four series or a clear error. */
class DaisyFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void series(byte[] content) {
        try {
            DaisyFile.series(new String(content, StandardCharsets.US_ASCII), Path.of("destill.dat"));
        } catch (InvalidInputException e) {
            // What damaged files are to end in.
        }
    }
}
