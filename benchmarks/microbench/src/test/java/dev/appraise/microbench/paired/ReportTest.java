package dev.appraise.microbench.paired;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    @TempDir
    private Path folder;

    @Test
    void figuresAreWrittenWithWhereTheyComeFrom() throws IOException {
        Report report = new Report();
        report.measure(
                new Work("lm", "work", Unit.SECONDS, 1),
                () -> 2,
                List.of(new Rival("peer", () -> 6, () -> "the same")),
                new Rounds(0, 3, round -> {}));
        Path file = report.write(folder.resolve("new"));

        JsonNode first = JsonMapper.shared().readTree(file).get(0);
        assertThat(first.propertyNames())
                .contains(
                        "bench",
                        "case",
                        "unit",
                        "ours",
                        "peer",
                        "peerName",
                        "ratio",
                        "ratioMin",
                        "ratioMax",
                        "agreement")
                .doesNotContain("heading");
        assertThat(first.get("ratio").doubleValue()).isEqualTo(3);
        JsonNode note = JsonMapper.shared().readTree(file.resolveSibling("note.json"));
        assertThat(note.get("surroundings").propertyNames())
                .contains("build", "machine", "flags", "loadBefore", "loadAfter");
    }
}
