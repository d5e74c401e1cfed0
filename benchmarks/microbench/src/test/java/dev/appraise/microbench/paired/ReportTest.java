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
        Path file = folder.resolve("new/bench.json");

        report.write(file);

        JsonNode written = JsonMapper.shared().readTree(file);
        JsonNode first = written.get("measurements").get(0);
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
        assertThat(written.get("note").propertyNames())
                .contains("build", "machine", "flags", "loadBefore", "loadAfter");
    }
}
