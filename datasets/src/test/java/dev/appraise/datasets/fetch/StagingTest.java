package dev.appraise.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    @TempDir
    Path cache;

    @Test
    void whatIsNotPublishedLeavesNoTrace() throws IOException {
        try (Staging staging = Staging.in(cache)) {
            Files.writeString(staging.folder().resolve("half"), "a download that was cut sho");
        }
        assertThat(everything()).isEmpty();
    }

    @Test
    void aFailureLeavesNoTrace() {
        assertThatThrownBy(() -> {
                    try (Staging staging = Staging.in(cache)) {
                        Files.writeString(staging.folder().resolve("half"), "half");
                        throw new IOException("connection reset");
                    }
                })
                .hasMessage("connection reset");
        assertThat(everything()).isEmpty();
    }

    @Test
    void aSecondWriterOfTheSameFileIsNoError() throws IOException {
        try (Staging one = Staging.in(cache);
                Staging other = Staging.in(cache)) {
            one.publish(new byte[] {1, 2, 3}, "folder/file");
            other.publish(new byte[] {1, 2, 3}, "folder/file");
        }
        assertThat(everything()).containsExactly(cache.resolve("folder/file"));
        assertThat(cache.resolve("folder/file")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void whatAKilledProcessLeftIsDeletedADayLater() throws IOException {
        Path abandoned = left(Duration.ofHours(25));
        Path atWork = left(Duration.ofHours(23));

        Staging.in(cache).close();

        assertThat(abandoned).doesNotExist();
        assertThat(atWork.resolve("half")).exists();
    }

    private Path left(Duration ago) throws IOException {
        Path folder = Staging.in(cache).folder();
        Files.writeString(folder.resolve("half"), "half");
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(ago)));
    }

    private List<Path> everything() {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(
                            file -> !Files.isDirectory(file) || file.toString().contains("staging"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
