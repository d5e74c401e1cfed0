package dev.appraise.datasets;

import dev.appraise.api.data.DataFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders for tests, and what the notices said. */
public record TestFolders(DataFolders folders, List<String> notices) {
    /** One folder that is searched, and a cache inside it. */
    public static TestFolders in(Path folder) {
        return of(List.of(folder), folder.resolve("cache"));
    }

    /** Folders where this machine may have real data. */
    public static TestFolders real(Path cache) {
        String named = System.getenv("APPRAISE_DATA");
        List<Path> searched = Stream.of(named == null ? null : Path.of(named), Path.of("../../shared/data"))
                .filter(Objects::nonNull)
                .filter(Files::isDirectory)
                .toList();
        return of(searched, cache);
    }

    private static TestFolders of(List<Path> searched, Path cache) {
        List<String> notices = new ArrayList<>();
        return new TestFolders(new DataFolders(searched, cache, notices::add), notices);
    }
}
