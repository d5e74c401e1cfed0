package dev.appraise.api.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where data files are looked for, and where those that are got are kept.
 *
 * @param searched folders in the order in which they are searched; those that do not exist are passed over
 * @param cache the user's own folder for data that was got; also searched, last
 * @param notice is told, in one sentence, before anything is fetched or simulated
 */
public record DataFolders(List<Path> searched, Path cache, Consumer<String> notice) {
    /** Copies the list. */
    public DataFolders {
        searched = List.copyOf(searched);
    }

    /**
     * The first of the folders that holds a file.
     *
     * @param names the file under each of the paths, relative to a folder, at which it may lie, the likeliest first
     */
    public Optional<Path> find(String... names) {
        return Stream.concat(searched.stream(), Stream.of(cache))
                .flatMap(folder -> Arrays.stream(names).map(folder::resolve))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
