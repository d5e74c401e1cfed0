package dev.appraise.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    @TempDir
    Path folder;

    @Test
    void theFileIsWhatTheServerSends() throws IOException {
        try (WebServer server = new WebServer(Map.of("file", new byte[] {1, 2, 3}), 0)) {
            Download.to(folder.resolve("file"), server.address().resolve("file"));
        }
        assertThat(folder.resolve("file")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void aStatusOtherThan200IsAnError() throws IOException {
        try (WebServer server = new WebServer(Map.of(), 0)) {
            assertThatThrownBy(() ->
                            Download.to(folder.resolve("file"), server.address().resolve("file")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("404");
        }
    }

    @Test
    void aConnectionThatBreaksOffIsAnError() throws IOException {
        try (WebServer server = new WebServer(Map.of("file", new byte[10_000]), 5000)) {
            assertThatThrownBy(() ->
                            Download.to(folder.resolve("file"), server.address().resolve("file")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAddressThatCannotBeReachedIsNamed() {
        assertThatThrownBy(() -> Download.to(folder.resolve("file"), URI.create("http://127.0.0.1:1/file")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http://127.0.0.1:1/file");
    }
}
