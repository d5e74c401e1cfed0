package dev.appraise.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.cli.AppraiseCommand;
import dev.appraise.harness.toy.Toys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankReportTest {
    private static final String EXPERIMENT = """
        report: ranks
        seeds: 2
        studies:
          - dataset: toy-data
            network: 2-3-2
            training: {epochs: 2}
            targets: [0.25, 0.5]
            methods: [toy-idle, toy-method, {id: toy-method, name: other}]
          - dataset: toy-data
            network: 2-4-2
            training: {epochs: 2}
            targets: [0.25, 0.5]
            methods: [toy-method, {id: toy-method, name: third}]
        """;

    @Test
    void ranksArePrintedWrittenAndDrawn(@TempDir Path folder) throws IOException {
        Path experiment = Files.writeString(folder.resolve("toys.yaml"), EXPERIMENT);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path run = folder.resolve("run");

        int exitCode = AppraiseCommand.commandLine(Toys.injector())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("compare", experiment.toString(), "--out", run.toString(), "--json");

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString()).contains("\"rankOfMeans\" : ", "\"criticalDifference\" : ");
        assertThat(run.resolve("ranks.json")).content().contains("\"method\" : \"third\"", "\"chiSquared\" : ");
        assertThat(run.resolve("table.md"))
                .content()
                .contains("### Ranks over all studies and targets, 1 of 2: toy-data", "targets, 2 of 2: toy-data");
        String page = Files.readString(run.resolve(RunReport.FILE));
        assertThat(page).contains("critical difference", "1-ranks-1", "1-ranks-2");
        // A table of ranks leads to the first study that has its rows: toy-method in the second one to that one's.
        assertThat(Pattern.compile("href=\"#origin-(\\d)-\\d\">toy-method<")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("1", "1", "2", "2", "1", "2");
    }
}
