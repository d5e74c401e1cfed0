package dev.appraise.harness.result;

import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a list of checks beside the results that they were made from. */
public final class Checks {
    /** The file's name. */
    public static final String FILE = "known-good.md";

    private Checks() {}

    /** Replaces the list of a folder. */
    public static void write(Path folder, List<Check> checks, Build build, Machine machine) throws IOException {
        Table table = new Table(
                "known good, by " + build.revision() + " on " + machine.cpu(),
                List.of("line", "result", "measured", "required", "seconds"),
                checks.stream().map(Checks::row).toList());
        AtomicFile.write(folder.resolve(FILE), TableWriter.markdown(table));
    }

    private static List<String> row(Check check) {
        return List.of(
                check.text(),
                check.outcome().toString(),
                check.measured(),
                check.required(),
                Cells.number(1, check.seconds()));
    }
}
