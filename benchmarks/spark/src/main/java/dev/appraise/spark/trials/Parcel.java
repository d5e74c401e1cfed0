package dev.appraise.spark.trials;

import dev.appraise.api.data.Source;
import dev.appraise.harness.run.RemoteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What each executor gets once.
 *
 * @param settings of the run, with the folders of the machine that leads it
 * @param plugins names of the plug-in jars that were sent along
 * @param mark what the run's folder holds, so that an executor can tell whether it sees that folder
 */
record Parcel(RemoteSettings settings, List<String> plugins, String mark) {
    /** Copies the list. */
    Parcel {
        plugins = List.copyOf(plugins);
    }

    /**
     * Packs it, and has Spark send the files with it that executors elsewhere need: plug-ins, and the data.
     *
     * @param isLocal whether executors are this process, and nothing need be sent
     */
    static Parcel of(RemoteSettings settings, boolean isLocal, JavaSparkContext spark) {
        List<Path> plugins = settings.plugins()
                .filter(folder -> !isLocal)
                .map(folder -> files(Path.of(folder), ".jar"))
                .orElse(List.of());
        plugins.forEach(jar -> spark.addFile(jar.toString()));
        if (!isLocal) {
            data(settings.sources().values()).forEach(file -> spark.addFile(file.toString()));
        }
        return new Parcel(
                settings,
                plugins.stream().map(jar -> jar.getFileName().toString()).toList(),
                mark(Path.of(settings.results())).orElse(""));
    }

    /** Something that only the folder of this run holds. */
    static Optional<String> mark(Path results) {
        try {
            Path asked = results.resolve("run.json");
            return Files.isRegularFile(asked) ? Optional.of(Files.readString(asked)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Files that datasets came from; of folders, those in the IDX format. A name is sent once. */
    private static Collection<Path> data(Collection<Source> sources) {
        return sources.stream()
                .map(Source::location)
                .distinct()
                .flatMap(location -> location(location).stream())
                .flatMap(path -> Files.isDirectory(path) ? files(path, "ubyte", "ubyte.gz").stream() : Stream.of(path))
                .collect(Collectors.toMap(Path::getFileName, path -> path, (first, same) -> first))
                .values();
    }

    /** Made samples have a location in words. */
    private static Optional<Path> location(String location) {
        try {
            return Optional.of(Path.of(location)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path folder, String... endings) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
