package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.result.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PrintingTest extends CommandLineRun {
    @Test
    void quietTellsOnlyResults() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results(), "--quiet"))
                .isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("toy-method");
    }

    @Test
    void quietIsQuietInEveryCommand() throws IOException {
        Files.createFile(folder.resolve("toy.txt"));
        run("compare", experiment(false), "--out", results(), "--quiet");
        for (String command : List.of(
                "compare " + experiment(false) + " --out " + results(),
                "compare " + experiment(false) + " --dry-run",
                "known-good --only movement --out " + folder.resolve("known-good"),
                "report " + results(),
                "init " + folder.resolve("new.yaml"),
                "data get toy-data --data " + folder,
                "methods",
                "datasets")) {
            assertThat(run((command + " --quiet").split(" "))).isZero();
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void quietDoesNotHideErrors() throws IOException {
        assertThat(run("-q", "compare", experiment(true), "--out", results())).isEqualTo(1);

        assertThat(err.toString()).startsWith("appraise: 2 trials failed");
    }

    @Test
    void verboseTellsTheStepsOfEachTrial() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results(), "--verbose"))
                .isZero();

        assertThat(err.toString())
                .containsPattern("\\[\\d/4\\] toy-data seed 0 toy-method .*\n    epoch \\d+\\.\\d\\d: ");
    }

    @Test
    void jsonIsAllThatIsPrinted() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results(), "--json"))
                .isZero();
        assertThat(Json.LINES.readTree(out.toString()).at("/summary/1/method").asString())
                .isEqualTo("toy-method");
        assertThat(json("methods").at("/0/kind").asString()).isEqualTo("method");
        assertThat(json("datasets").at("/0/id").asString()).isNotEmpty();
    }

    @Test
    void theChecksOfKnownGoodAreJsonToo() {
        assertThat(run("known-good", "--only", "movement", "--out", results(), "--json"))
                .isZero();

        JsonNode printed = Json.LINES.readTree(out.toString());
        assertThat(printed.at("/checks")).hasSize(2).allSatisfy(check -> {
            assertThat(check.at("/outcome").asString()).isEqualTo("pass");
            assertThat(check.at("/text").asString()).startsWith("movement: ");
        });
        assertThat(printed.at("/run/folder").asString()).isEqualTo(results());
    }

    @Test
    void aDryRunIsJsonToo() throws IOException {
        assertThat(run("compare", experiment(false), "--dry-run", "--json")).isZero();

        JsonNode printed = Json.LINES.readTree(out.toString());
        assertThat(printed.at("/trials")).hasSize(4);
        assertThat(printed.at("/trials/0/trial").asString()).startsWith("toy-data seed 0 toy-idle");
        assertThat(printed.at("/seconds").isNumber()).isTrue();
    }
}
