package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.data.DataFolders;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataOptionTest {
    private final StringWriter err = new StringWriter();

    @Test
    void dataAreLookedForInTheOptionThenTheVariableThenTheCache() {
        DataFolders folders =
                folders(Optional.of(Path.of("mine")), Map.of("APPRAISE_DATA", "shared", "XDG_CACHE_HOME", "caches"));

        assertThat(folders.searched()).containsExactly(Path.of("mine"), Path.of("shared"));
        assertThat(folders.cache()).isEqualTo(Path.of("caches/appraise"));
    }

    @Test
    void withoutAnyOfTheseThereIsTheCacheOfTheUser() {
        DataFolders folders = folders(Optional.empty(), Map.of("APPRAISE_DATA", " "));

        assertThat(folders.searched()).isEmpty();
        assertThat(folders.cache()).isEqualTo(Path.of("home/.cache/appraise"));
    }

    @Test
    void noticesGoToTheErrorStream() {
        folders(Optional.empty(), Map.of()).notice().accept("simulating");

        assertThat(err.toString()).isEqualToIgnoringNewLines("simulating");
    }

    private DataFolders folders(Optional<Path> first, Map<String, String> environment) {
        return DataOption.folders(first, environment, Path.of("home"), new PrintWriter(err));
    }
}
