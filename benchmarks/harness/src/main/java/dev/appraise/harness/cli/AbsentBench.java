package dev.appraise.harness.cli;

import dev.appraise.api.InvalidInputException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Stands in for the command {@code bench} where the module that brings it is not on the class path, so that help and
 * completion know it. What it takes is what that command takes; a test there holds the two together.
 */
@Command(
        name = AbsentBench.NAME,
        mixinStandardHelpOptions = true,
        description =
                "Measures our kernels beside other libraries; it is built, and some 170 MB of them are fetched, when it"
                        + " is first asked for.",
        footer = {"", "Example: appraise bench appraisal --rounds 5"})
final class AbsentBench implements Runnable {
    static final String NAME = "bench";

    @Parameters(
            paramLabel = "SUBJECT",
            description = "What to measure: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Subjects.class)
    private String subject = "";

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count.")
    private int rounds;

    @Option(names = "--threads", paramLabel = "N", description = "Threads for each contender.")
    private int threads;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for bench.json.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--sweep", description = "With appraisal: ours alone, over sizes and sparsities.")
    private boolean sweep;

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    /** What can be measured. */
    static final class Subjects implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("appraisal", "training", "inference", "lm").iterator();
        }
    }

    @Override
    public void run() {
        throw new InvalidInputException(
                "the command '" + NAME + "' is in a module that is not on the class path",
                "run './appraise " + NAME + " " + subject + "' in the source tree, which builds it");
    }
}
