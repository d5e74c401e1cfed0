package dev.appraise.datasets.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the system to its end. */
final class Command {
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private Command() {}

    /**
     * Runs a program.
     *
     * @param folder where it runs; what it prints is kept there in a file
     * @param words the program and its arguments
     * @throws IOException if it is not installed, fails, or takes more than five minutes
     */
    static void run(Path folder, List<String> words) throws IOException {
        Path log = Files.createTempFile(folder, "command-", ".log");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createTempFile(folder, "empty-", "").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(
                        "'" + String.join(" ", words) + "' took longer than " + AT_MOST.toMinutes() + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while '" + words.get(0) + "' ran");
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            String printed = new String(Files.readAllBytes(log), Charset.defaultCharset()).strip();
            throw new IOException(
                    "'" + String.join(" ", words) + "' ended with exit code " + process.exitValue() + ": " + printed);
        }
    }
}
