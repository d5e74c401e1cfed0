package dev.appraise.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** {@code appraise compare} in a process of its own, as a user runs it. */
public final class Comparison {
    private final Process process;
    private final Path folder;
    private final Path said;

    private Comparison(Process process, Path folder, Path said) {
        this.process = process;
        this.folder = folder;
        this.said = said;
    }

    /** Starts one into a folder. */
    public static Comparison start(Path experiment, Path folder, String... options) throws IOException {
        List<String> command = Jvm.command(System.getProperty("java.class.path"), "dev.appraise.harness.Main");
        command.addAll(List.of("compare", experiment.toString(), "--out", folder.toString()));
        command.addAll(List.of(options));
        Path said = Files.createTempFile("appraise-compare-", ".log");
        return new Comparison(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                folder,
                said);
    }

    /** Runs one to its end; its exit code must be 0. */
    public static Comparison run(Path experiment, Path folder, String... options)
            throws IOException, InterruptedException {
        Comparison comparison = start(experiment, folder, options);
        if (comparison.exitCode() != 0) {
            throw new AssertionError(String.join(" ", options) + ":\n" + comparison.said());
        }
        return comparison;
    }

    /** Once it has ended. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** Waits until so many trials have a result. */
    public void awaitResults(int count) throws InterruptedException {
        await(() -> results().size() >= count || !process.isAlive());
    }

    /** Kills it (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends it what Ctrl-C sends. */
    public void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** The lines of {@code results.jsonl}. */
    public List<String> results() {
        try {
            Path file = folder.resolve("results.jsonl");
            return Files.exists(file) ? Files.readAllLines(file) : new ArrayList<>();
        } catch (IOException e) {
            return new ArrayList<>();
        }
    }

    /** {@code summary.json} without times. */
    public String summary() throws IOException {
        return Files.readString(folder.resolve("summary.json")).replaceAll("\"seconds\" ?: ?[0-9.E-]+", "");
    }

    /** Names of the networks and traces that were kept. */
    public List<String> kept() throws IOException {
        List<String> names = new ArrayList<>();
        for (String kind : List.of("networks", "traces")) {
            try (Stream<Path> files = Files.list(folder.resolve(kind))) {
                files.map(file -> kind + "/" + file.getFileName()).sorted().forEach(names::add);
            }
        }
        return names;
    }

    /** What it printed. */
    public String said() throws IOException {
        return Files.readString(said);
    }

    /** Waits for something, five minutes at most. */
    public static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            Thread.sleep(20);
        }
    }
}
