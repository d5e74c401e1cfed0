package dev.appraise.harness.result;

import dev.appraise.api.InvalidInputException;
import dev.appraise.harness.experiment.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** The traces of an experiment: {@code traces/ID.json}, one for some of the trials. Thread-safe. */
public final class TraceFolder {
    private final Path folder;

    /** @param results the folder of the results */
    public TraceFolder(Path results) {
        folder = results.resolve("traces");
    }

    /** Writes the trace of a trial, whole or not at all. */
    public void keep(Trial trial, Trace trace) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file(trial), Json.LINES.writeValueAsString(trace) + "\n");
        } catch (IOException e) {
            throw new CannotKeepException("the trace of " + trial + " cannot be kept", e);
        }
    }

    /**
     * The trace of a trial, if it has one.
     *
     * @throws InvalidInputException if the file is not one
     */
    public Optional<Trace> trace(Trial trial) {
        Path file = file(trial);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.LINES.readValue(Files.readString(file), Trace.class));
        } catch (JacksonException e) {
            throw new InvalidInputException(
                    file + " is not the trace of a trial: " + e.getOriginalMessage(),
                    "it was edited; delete it, and the report is written without it",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Path file(Trial trial) {
        return folder.resolve(trial.id() + ".json");
    }
}
