package dev.appraise.datasets.fetch;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.DataFolders;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Files and folders that settings name: taken from the working directory, else from the first data folder with them. */
public final class UserPath {
    private UserPath() {}

    /**
     * Where a file or folder lies, if there is one.
     *
     * @param setting the name of the setting, for messages
     * @param value an absolute path, or one relative to the working directory or to a data folder
     * @throws InvalidInputException if it is empty or no path at all
     */
    public static Optional<Path> find(String setting, String value, DataFolders folders) {
        Path path = parse(setting, value);
        return candidates(path, folders).filter(Files::exists).findFirst();
    }

    /**
     * Where a file or folder lies.
     *
     * @throws InvalidInputException as {@link #find}, and if there is none
     */
    public static Path require(String setting, String value, DataFolders folders) {
        return find(setting, value, folders)
                .orElseThrow(() -> new InvalidInputException(
                        setting + " '" + value + "' does not exist; looked for "
                                + String.join(
                                        ", ",
                                        candidates(parse(setting, value), folders)
                                                .map(Path::toString)
                                                .toList()),
                        "the path is mistyped, or --data DIR should name the folder that holds it"));
    }

    private static Stream<Path> candidates(Path path, DataFolders folders) {
        return Stream.concat(
                        Stream.of(path.toAbsolutePath()),
                        Stream.concat(folders.searched().stream(), Stream.of(folders.cache()))
                                .map(folder -> folder.resolve(path)))
                .distinct();
    }

    private static Path parse(String setting, String value) {
        if (value.isBlank()) {
            throw new InvalidInputException(
                    "the setting '" + setting + "' is empty", "it was left out: name the " + setting + " to read");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(
                    setting + " '" + value + "' is not a path (" + e.getReason() + ")", "a character is mistyped", e);
        }
    }
}
