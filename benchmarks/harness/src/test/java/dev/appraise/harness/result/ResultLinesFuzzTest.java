package dev.appraise.harness.result;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.appraise.api.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever a file of results holds, it is whole lines and a torn one, or a clear error. */
class ResultLinesFuzzTest {
    private static final Path FILE = file();

    @FuzzTest(maxDuration = "10m")
    void lines(byte[] content) throws IOException {
        Files.write(FILE, content);
        try {
            ResultLines lines = ResultLines.read(FILE);
            if (lines.whole() + lines.torn().length > content.length) {
                throw new AssertionError(lines + " is more than there was");
            }
        } catch (InvalidInputException e) {
            // What damaged files are to end in.
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("results", ".jsonl");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
