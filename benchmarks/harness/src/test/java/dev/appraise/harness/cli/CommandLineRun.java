package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.result.Json;
import dev.appraise.harness.toy.Toys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Runs commands as a user types them, in a folder of their own, and keeps what they print. */
abstract class CommandLineRun {
    static final String EXPERIMENT = """
            seeds: 2
            studies:
              - dataset: toy-data
                network: 2-3-2
                methods: [toy-idle, {id: toy-method, settings: {breaks: BREAKS}}]
            """;

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    final int run(String... arguments) {
        CommandLine commandLine = AppraiseCommand.commandLine(Toys.injector());
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    final String experiment(boolean breaks) throws IOException {
        Path file = folder.resolve("experiment.yaml");
        return Files.writeString(file, EXPERIMENT.replace("BREAKS", String.valueOf(breaks)))
                .toString();
    }

    final String results() {
        return folder.resolve("results").toString();
    }

    final JsonNode json(String command) {
        out.getBuffer().setLength(0);
        assertThat(run(command, "--json")).isZero();
        return Json.LINES.readTree(out.toString());
    }
}
