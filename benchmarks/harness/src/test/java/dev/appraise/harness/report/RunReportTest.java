package dev.appraise.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.cli.AppraiseCommand;
import dev.appraise.harness.toy.Toys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
    private final Registry registry = Registry.of(RunReportTest.class.getClassLoader());
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void run() throws IOException {
        Path experiment = Files.writeString(folder.resolve("toys.yaml"), """
                studies:
                  - {dataset: toy-data, network: 2-3-2, training: {epochs: 2}, methods: [toy-idle, toy-method]}
                """);
        StringWriter said = new StringWriter();
        int exitCode = AppraiseCommand.commandLine(Toys.injector())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute("compare", experiment.toString(), "--seeds", "1", "--out", folder.toString());
        assertThat(exitCode).as(said.toString()).isZero();
    }

    @Test
    void picturesOfAnEarlierReportAreGone() throws IOException {
        Files.writeString(pictures().resolve("9-of-another-run.png"), "stale");
        List<Path> before = listed();

        RunReport.write(folder, registry, told::add, Optional.empty());

        assertThat(listed()).hasSize(before.size() - 1).noneMatch(file -> file.endsWith("9-of-another-run.png"));
        assertThat(told).isEmpty();
    }

    @Test
    void whereNothingCanBeDrawnThereAreNoOldPicturesEither() throws IOException {
        Path page = RunReport.write(folder, registry, told::add, Optional.of("no fonts, says Java"));

        assertThat(listed()).isEmpty();
        assertThat(told).singleElement().asString().contains("has no pictures", "(no fonts, says Java)");
        assertThat(page).content().contains("no fonts, says Java").doesNotContain("<figure");
    }

    @Test
    void filesOfOthersAreLeftAlone() throws IOException {
        Path notes = Files.writeString(pictures().resolve("notes.txt"), "mine");

        RunReport.write(folder, registry, told::add, Optional.of("no fonts"));

        assertThat(notes).hasContent("mine");
    }

    private Path pictures() {
        return folder.resolve("pictures");
    }

    private List<Path> listed() throws IOException {
        try (Stream<Path> files = Files.list(pictures())) {
            return files.toList();
        }
    }
}
