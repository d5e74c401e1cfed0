package dev.appraise.harness.cli;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.DataFolders;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where data files are looked for. */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder to look for data in first; then $APPRAISE_DATA, then the user's cache.")
    private Optional<Path> folder = Optional.empty();

    /** The folders, which tell when data come from elsewhere. */
    public DataFolders folders(PrintWriter notices) {
        return folders(folder, System.getenv(), Path.of(System.getProperty("user.home", "")), notices);
    }

    static DataFolders folders(Optional<Path> first, Map<String, String> environment, Path home, PrintWriter notices) {
        List<Path> searched = Stream.concat(first.stream(), variable(environment, "APPRAISE_DATA").stream())
                .toList();
        first.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new InvalidInputException(
                    "--data " + folder + " is not a folder",
                    "it is relative to another folder than " + Path.of("").toAbsolutePath());
        });
        Set<String> told = new HashSet<>();
        Path cache = variable(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
        return new DataFolders(searched, cache.resolve("appraise"), notice -> {
            if (told.add(notice)) {
                notices.println(notice);
                notices.flush();
            }
        });
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
