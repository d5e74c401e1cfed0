package dev.appraise.spark.trials;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.AtomicFile;
import dev.appraise.harness.result.CannotKeepException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Networks and traces on their way from an executor's own disk to the folder of the run. */
final class KeptFiles {
    private KeptFiles() {}

    /** Takes what a trial left behind in a folder out of it. */
    static List<Answer.Kept> take(Trial trial, Path scratch) {
        List<Answer.Kept> taken = new ArrayList<>();
        take(scratch, "networks", trial.id() + ".network", taken);
        take(scratch, "traces", trial.id() + ".json", taken);
        return taken;
    }

    private static void take(Path scratch, String folder, String name, List<Answer.Kept> taken) {
        Path file = scratch.resolve(folder).resolve(name);
        try {
            if (Files.isRegularFile(file)) {
                taken.add(new Answer.Kept(folder, name, Files.readAllBytes(file)));
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be sent: " + e.getMessage(), e);
        }
    }

    /** Puts what came back into the folder of the run. */
    static void keep(List<Answer.Kept> files, Path results) {
        for (Answer.Kept kept : files) {
            Path folder = results.resolve(kept.folder());
            try {
                Files.createDirectories(folder);
                AtomicFile.write(folder.resolve(kept.name()), kept.content());
            } catch (IOException e) {
                throw new CannotKeepException(kept.name() + " cannot be kept in " + folder, e);
            }
        }
    }
}
