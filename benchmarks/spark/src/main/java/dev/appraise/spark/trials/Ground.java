package dev.appraise.spark.trials;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.run.RemoteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkFiles;

/**
 * The folders of a run as they are on this machine. Shared ones are used where they are seen; for the others there are files that
 * Spark brought along, and a scratch folder.
 *
 * @param settings of the run, with these folders
 * @param sent the folder that networks and traces are sent back from; empty if the folder of the run is seen here
 */
record Ground(RemoteSettings settings, Optional<Path> sent) {
    static Ground of(Parcel parcel) {
        RemoteSettings there = parcel.settings();
        Path scratch = scratch();
        boolean seesResults = !parcel.mark().isEmpty()
                && Parcel.mark(Path.of(there.results())).equals(Optional.of(parcel.mark()));
        List<String> data = new ArrayList<>(there.data());
        data.add(SparkFiles.getRootDirectory());
        return new Ground(
                there.at(
                        data,
                        Files.isDirectory(Path.of(there.cache()))
                                ? there.cache()
                                : scratch.resolve("cache").toString(),
                        parcel.plugins().isEmpty() ? there.plugins() : Optional.of(plugins(parcel, scratch)),
                        seesResults ? there.results() : scratch.toString()),
                seesResults ? Optional.empty() : Optional.of(scratch));
    }

    /** What a trial left for the folder of the run, where that is not seen. */
    List<Answer.Kept> takeKept(Trial trial) {
        return sent.map(folder -> KeptFiles.take(trial, folder)).orElse(List.of());
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("appraise-");
        } catch (IOException e) {
            throw new UncheckedIOException("this machine has no room for files: " + e.getMessage(), e);
        }
    }

    /** A folder of their own: Spark's has jars of the application too. */
    private static String plugins(Parcel parcel, Path scratch) {
        Path folder = scratch.resolve("plugins");
        try {
            Files.createDirectories(folder);
            for (String jar : parcel.plugins()) {
                Files.copy(Path.of(SparkFiles.get(jar)), folder.resolve(jar));
            }
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("plug-ins were not brought along: " + e.getMessage(), e);
        }
    }
}
