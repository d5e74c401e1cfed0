package dev.appraise.harness.cli;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An experiment file: one of the user's, or one of those that come with Appraise.
 *
 * @param name for messages
 * @param text what is in it
 */
record ExperimentFile(String name, String text) {
    /** Each with the budgets quick and full. */
    static final List<String> EXPERIMENTS =
            List.of("table2", "table3", "table4", "table5", "curves", "rivals", "warnings", "fidelity");

    private static final List<String> BUILT_IN = Stream.concat(
                    EXPERIMENTS.stream(), Stream.of("known-good", "known-good-quick", "starter", "reference"))
            .toList();

    /**
     * @param nameOrFile {@code table5}, or {@code experiments/mine.yaml}
     */
    static ExperimentFile find(String nameOrFile) {
        return isNameOfFile(nameOrFile) ? ofUser(Path.of(nameOrFile)) : builtIn(nameOrFile);
    }

    static boolean isNameOfFile(String name) {
        return name.matches(".*\\.ya?ml");
    }

    private static ExperimentFile ofUser(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(
                    "there is no experiment file " + file, "the path is relative to another folder than this one");
        }
        try {
            return new ExperimentFile(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new InvalidInputException(
                    "experiment file " + file + " cannot be read: " + e.getMessage(), "it is not UTF-8 text", e);
        }
    }

    private static ExperimentFile builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            throw new InvalidInputException(
                    "there is no built-in experiment '" + name + "'",
                    Names.hint(name, BUILT_IN) + "; the name of a file ends in .yaml");
        }
        String resource = "/dev/appraise/harness/" + name + ".yaml";
        try (InputStream in = ExperimentFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            return new ExperimentFile(name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
