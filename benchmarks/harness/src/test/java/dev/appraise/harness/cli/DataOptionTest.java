package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.DataFolders;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataOptionTest {
    private final StringWriter err = new StringWriter();

    @Test
    void dataAreLookedForInTheOptionThenTheVariableThenTheCache(@TempDir Path mine) {
        DataFolders folders = folders(Optional.of(mine), Map.of("APPRAISE_DATA", "shared", "XDG_CACHE_HOME", "caches"));

        assertThat(folders.searched()).containsExactly(mine, Path.of("shared"));
        assertThat(folders.cache()).isEqualTo(Path.of("caches/appraise"));
    }

    @Test
    void withoutAnyOfTheseThereIsTheCacheOfTheUser() {
        DataFolders folders = folders(Optional.empty(), Map.of("APPRAISE_DATA", " "));

        assertThat(folders.searched()).isEmpty();
        assertThat(folders.cache()).isEqualTo(Path.of("home/.cache/appraise"));
    }

    @Test
    void aFolderThatIsNoneIsTold() {
        assertThatThrownBy(() -> folders(Optional.of(Path.of("nowhere")), Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--data nowhere is not a folder");
    }

    @Test
    void noticesGoToTheErrorStreamOnce() {
        DataFolders folders = folders(Optional.empty(), Map.of());
        folders.notice().accept("simulating");
        folders.notice().accept("simulating");

        assertThat(err.toString()).isEqualToIgnoringNewLines("simulating");
    }

    private DataFolders folders(Optional<Path> first, Map<String, String> environment) {
        return DataOption.folders(first, environment, Path.of("home"), new PrintWriter(err));
    }
}
