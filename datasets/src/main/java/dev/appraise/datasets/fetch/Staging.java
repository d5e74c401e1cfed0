package dev.appraise.datasets.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of this process alone, inside the cache, where files are made ready. What was not published is deleted when
 * it is closed, or, if the process was killed before, by the next one a day later.
 */
public final class Staging implements AutoCloseable {
    private static final String PREFIX = ".staging-";

    /** Getting a file takes minutes: what nobody has touched for so long is of a process that was killed. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path cache;
    private final Path folder;

    private Staging(Path cache, Path folder) {
        this.cache = cache;
        this.folder = folder;
    }

    /** A new staging folder; the cache is made if it is not there. */
    public static Staging in(Path cache) throws IOException {
        Files.createDirectories(cache);
        deleteAbandoned(cache);
        return new Staging(cache, Files.createTempDirectory(cache, PREFIX));
    }

    private static void deleteAbandoned(Path cache) throws IOException {
        Instant latest = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(cache, PREFIX + "*")) {
            for (Path folder : folders) {
                try {
                    if (Files.getLastModifiedTime(folder).toInstant().isBefore(latest)) {
                        delete(folder);
                    }
                } catch (IOException e) {
                    // Another process was faster, or it is another user's; nothing depends on it.
                }
            }
        }
    }

    /** The folder for what is not ready. */
    public Path folder() {
        return folder;
    }

    /**
     * Writes a file into the cache under its final name, in one step: a reader sees the whole file or none, and the last
     * of two writers wins.
     *
     * @param content the whole of the file, verified
     * @param name its path, relative to the cache
     */
    public void publish(byte[] content, String name) throws IOException {
        Path target = cache.resolve(name);
        Path ready = Files.write(folder.resolve("ready"), content);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.move(ready, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
