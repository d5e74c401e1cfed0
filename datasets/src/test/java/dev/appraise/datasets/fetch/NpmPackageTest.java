package dev.appraise.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpmPackageTest {
    @TempDir
    Path folder;

    private Path staging;

    @BeforeEach
    void emptyFolder() throws IOException {
        staging = Files.createDirectory(folder.resolve("staging"));
    }

    @Test
    void theFilesThatAreAskedForAreUnpacked() throws IOException {
        NpmPackage brought =
                npmThat("mkdir -p package/data && echo digits > package/data/file && echo x > package/other"
                        + " && tar -czf p.tgz package && rm -r package");
        List<Path> files = brought.unpack(staging, List.of("package/data/file"));
        assertThat(files).singleElement().satisfies(file -> assertThat(file).hasContent("digits\n"));
        assertThat(staging.resolve("package/other")).doesNotExist();
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("file"), "not from the package");
        NpmPackage evil = npmThat("mkdir package && ln -s " + outside + "/file package/file && tar -czf p.tgz package"
                + " && rm -r package");
        assertThatThrownBy(() -> evil.unpack(staging, List.of("package/file")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no plain file package/file");
    }

    @Test
    void aFailureTellsWhatNpmPrinted() throws IOException {
        NpmPackage failing = npmThat("echo 'npm error 404 no such package' >&2; exit 3");
        assertThatThrownBy(() -> failing.unpack(staging, List.of("package/file")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("404 no such package");
    }

    @Test
    void aMissingNpmIsAnIoException() {
        NpmPackage missing = new NpmPackage(folder.resolve("no-npm").toString(), "p@1");
        assertThatThrownBy(() -> missing.unpack(staging, List.of("package/file")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no-npm");
    }

    private NpmPackage npmThat(String does) throws IOException {
        assumeThat(Path.of("/bin/sh"))
                .as("a shell to write a stand-in for npm in")
                .exists();
        Path script = folder.resolve("npm");
        Files.writeString(script, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new NpmPackage(script.toString(), "p@1");
    }
}
