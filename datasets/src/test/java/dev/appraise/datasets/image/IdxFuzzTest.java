package dev.appraise.datasets.image;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.appraise.api.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever an IDX file holds, reading it ends with its images or with a clear error. */
class IdxFuzzTest {
    private static final Path PLAIN = file(".idx");
    private static final Path ZIPPED = file(".gz");

    @FuzzTest(maxDuration = "10m")
    void images(byte[] content) throws IOException {
        read(PLAIN, content);
    }

    @FuzzTest(maxDuration = "10m")
    void zippedImages(byte[] content) throws IOException {
        read(ZIPPED, content);
    }

    private static void read(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        try {
            IdxFile read = content.length % 2 == 0 ? IdxFile.images(file) : IdxFile.labels(file);
            if (read.elements().length % read.count() != 0) {
                throw new AssertionError(read + " has a part of an image");
            }
        } catch (InvalidInputException e) {
            // What damaged files are to end in.
        }
    }

    private static Path file(String suffix) {
        try {
            Path file = Files.createTempFile("images", suffix);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
