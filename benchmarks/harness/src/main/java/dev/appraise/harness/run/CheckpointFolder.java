package dev.appraise.harness.run;

import dev.appraise.core.session.Checkpointing;
import dev.appraise.harness.experiment.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The checkpoints of a run: {@code checkpoints/ID.tape} and {@code ID.state}, of trials that have run for some time and have not
 * ended. Thread-safe.
 */
public final class CheckpointFolder {
    /** Nothing is written down. */
    public static final CheckpointFolder NONE = new CheckpointFolder(Path.of(""), 0, notice -> {});

    private final Path folder;
    private final double seconds;
    private final Consumer<String> notice;

    /**
     * @param results the folder of the results
     * @param seconds between two checkpoints of a trial; 0 means none
     * @param notice is told, in one sentence, of trials that go on from one
     */
    public CheckpointFolder(Path results, double seconds, Consumer<String> notice) {
        folder = results.resolve("checkpoints");
        this.seconds = seconds;
        this.notice = notice;
    }

    /**
     * Where a trial is written down, if it is.
     *
     * @param key of whatever must be the same to go on
     */
    Optional<Checkpointing> of(Trial trial, String key) {
        return seconds == 0
                ? Optional.empty()
                : Optional.of(new Checkpointing(folder, trial.id(), key, Checkpointing.every(seconds), notice));
    }

    /** Removes what was written down of a trial, which has ended or must begin anew. */
    void remove(Trial trial) {
        if (seconds == 0) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(trial.id() + ".state"));
            Files.deleteIfExists(folder.resolve(trial.id() + ".tape"));
        } catch (IOException e) {
            notice.accept("The checkpoint of " + trial + " cannot be removed: " + e.getMessage());
        }
    }

    /** Tells something of a trial. */
    void tell(String words) {
        notice.accept(words);
    }
}
