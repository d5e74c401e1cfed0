package dev.appraise.harness.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what is made from results beside them: {@code summary.json}, {@code table.csv} and {@code table.md}. */
public final class Reports {
    private Reports() {}

    /**
     * Replaces the reports of a folder.
     *
     * @param folder that of the results
     * @param summary of the results
     * @param tables what is shown
     */
    public static void write(Path folder, List<SummaryRow> summary, List<Table> tables) throws IOException {
        AtomicFile.write(folder.resolve("summary.json"), Json.PRETTY.writeValueAsString(summary) + "\n");
        AtomicFile.write(folder.resolve("table.csv"), SummaryCsv.of(summary));
        writeTables(folder, tables);
    }

    /** Replaces the reports of a study of fidelity: {@code fidelity.json} and {@code table.md}. */
    public static void writeFidelity(Path folder, List<Fidelity> results, List<Table> tables) throws IOException {
        AtomicFile.write(folder.resolve("fidelity.json"), Json.PRETTY.writeValueAsString(results) + "\n");
        writeTables(folder, tables);
    }

    /** Replaces the timings of an experiment: {@code timings.json}. */
    public static void writeTimings(Path folder, List<Timing> timings) throws IOException {
        AtomicFile.write(folder.resolve("timings.json"), Json.PRETTY.writeValueAsString(timings) + "\n");
    }

    /** Replaces the ranks of an experiment: {@code ranks.json}. */
    public static void writeRanks(Path folder, List<Ranks> ranks) throws IOException {
        AtomicFile.write(folder.resolve("ranks.json"), Json.PRETTY.writeValueAsString(ranks) + "\n");
    }

    /** Replaces the list of trials that failed, in {@code failures.json}; an empty list clears it. */
    public static void writeFailures(Path folder, List<Failure> failures) throws IOException {
        AtomicFile.write(folder.resolve("failures.json"), Json.PRETTY.writeValueAsString(failures) + "\n");
    }

    private static void writeTables(Path folder, List<Table> tables) throws IOException {
        AtomicFile.write(
                folder.resolve("table.md"),
                tables.stream().map(TableWriter::markdown).collect(Collectors.joining("\n")));
    }
}
