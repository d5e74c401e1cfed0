package dev.appraise.harness.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, as a user runs it. */
final class Run {
    private final Process process;
    private final Path said;

    private Run(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /**
     * Starts a comparison.
     *
     * @param shell run before it in the same process, e.g. a {@code ulimit}; may be empty
     */
    static Run start(String shell, Path experiment, Path out, String... more) throws IOException {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.appraise.harness.Main",
                "compare",
                experiment.toString(),
                "--out",
                out.toString()));
        java.addAll(List.of(more));
        List<String> command = new ArrayList<>(java);
        if (!shell.isEmpty()) {
            command = new ArrayList<>(List.of("bash", "-c", shell + "; exec \"$@\"", "bash"));
            command.addAll(java);
        }
        Path said = Files.createTempFile("appraise-run-", ".log");
        return new Run(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                said);
    }

    /** Its exit code, or -1 if it was still running after so many milliseconds and was then killed (SIGKILL). */
    int endsWithin(long milliseconds) throws InterruptedException {
        if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            return process.exitValue();
        }
        process.destroyForcibly().waitFor();
        return -1;
    }

    /** Its exit code. */
    int ends() throws InterruptedException {
        return endsWithin(TimeUnit.MINUTES.toMillis(3));
    }

    /** Skips a test where a process would inherit that Ctrl-C is ignored. */
    static void assumeMayBeInterrupted() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            assumeFalse(
                    Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("SigIgn:"))
                            .anyMatch(line -> (Long.parseLong(line.substring(line.length() - 1), 16) & 2) != 0),
                    "SIGINT is ignored here, as in the background of a script");
        }
    }

    /** Sends it what Ctrl-C sends. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits until it has printed something. */
    void awaitWords(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!said().contains(words)) {
            assertThat(System.nanoTime()).as(said()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it printed. */
    String said() throws IOException {
        return Files.readString(said);
    }
}
