package dev.appraise.harness.cli;

import dev.appraise.harness.result.Json;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints for programs what is otherwise printed for people. */
@Command
public final class JsonOption {
    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    /** Whether it was asked for. */
    public boolean isAsked() {
        return json;
    }

    /** Prints a value: records by the names of their components. */
    public static void print(Object value, PrintWriter out) {
        out.println(Json.PRETTY.writeValueAsString(value));
        out.flush();
    }
}
