package dev.appraise.harness.result;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Network;
import dev.appraise.core.store.NetworkFile;
import dev.appraise.harness.experiment.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The networks of an experiment: {@code networks/ID.network}, a {@link NetworkFile} a trial. Thread-safe. */
public final class NetworkFolder {
    private final Path folder;

    /** @param results the folder of the results */
    public NetworkFolder(Path results) {
        folder = results.resolve("networks");
    }

    /** Writes the network of a trial, whole or not at all. */
    public void keep(Trial trial, Network network) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file(trial), NetworkFile.bytes(network));
        } catch (IOException e) {
            throw new CannotKeepException("the network of " + trial + " cannot be kept", e);
        }
    }

    /** Whether the network of a trial is there. */
    public boolean has(Trial trial) {
        return Files.isRegularFile(file(trial));
    }

    /**
     * The network of a trial.
     *
     * @throws InvalidInputException if the file is not one
     * @throws UncheckedIOException if it cannot be read
     */
    public Network network(Trial trial) {
        Path file = file(trial);
        try {
            return NetworkFile.network(Files.readAllBytes(file), file.toString());
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    "the network of " + trial + " cannot be used: " + e.getMessage(),
                    "delete " + file + ", and its trial is run again",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Path file(Trial trial) {
        return folder.resolve(trial.id() + ".network");
    }
}
