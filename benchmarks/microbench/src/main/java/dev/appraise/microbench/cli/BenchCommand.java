package dev.appraise.microbench.cli;

import dev.appraise.api.InvalidInputException;
import dev.appraise.harness.cli.AppraiseCommand;
import dev.appraise.harness.cli.DataOption;
import dev.appraise.harness.cli.JsonOption;
import dev.appraise.microbench.bench.AppraisalSweep;
import dev.appraise.microbench.bench.Setting;
import dev.appraise.microbench.paired.Report;
import dev.appraise.microbench.paired.Surroundings;
import dev.appraise.microbench.sweep.Sweep;
import dev.appraise.microbench.sweep.SweepFile;
import dev.appraise.microbench.sweep.SweepPicture;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures ours beside peers. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures our kernels beside other libraries: the same work in alternation, in one run.",
        footer = {"", "Example: appraise bench appraisal --rounds 5"})
final class BenchCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SUBJECT",
            description = "What to measure: ${COMPLETION-CANDIDATES}.",
            converter = SubjectName.class,
            completionCandidates = SubjectName.class)
    private Subject subject;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count (default: ${DEFAULT-VALUE}).")
    private int rounds = 9;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads for each contender, in appraisal and training (default: the cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for bench.json and note.json (default: runs/bench-SUBJECT).")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--sweep",
            description =
                    "With appraisal: ours alone, over samples, widths, depths and sparsities; writes sweep.json and"
                            + " sweep.svg.")
    private boolean sweep;

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @ParentCommand
    private AppraiseCommand appraise;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requirePositive("--rounds", rounds);
        requirePositive("--threads", threads);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = appraise.verbosity().notices(spec);
        Path into = folder.orElse(Path.of("runs", "bench-" + subject.name().toLowerCase(Locale.ROOT)));
        Report report = new Report();
        Setting setting = new Setting(rounds, threads, data.folders(err), line -> tell(err, line), report);
        if (sweep) {
            return sweep(setting, into, out);
        }
        subject.bench().run(setting);
        Path file = report.write(into);
        if (json.isAsked()) {
            out.println(Files.readString(file));
        } else {
            out.println(report.text(subject.title()));
            out.println("Figures are in " + file + ".");
        }
        out.flush();
        return ExitCode.OK;
    }

    private int sweep(Setting setting, Path into, PrintWriter out) throws IOException {
        if (subject != Subject.APPRAISAL) {
            throw new InvalidInputException("--sweep is for appraisal", "leave it out");
        }
        double load = Surroundings.load();
        List<Sweep> sweeps = new AppraisalSweep(setting).run();
        new SweepFile(sweeps, threads, rounds, Surroundings.since(load)).write(into.resolve("sweep.json"));
        SweepPicture.write(sweeps, into.resolve("sweep.svg"));
        if (json.isAsked()) {
            out.println(Files.readString(into.resolve("sweep.json")));
        } else {
            sweeps.forEach(found -> out.println(found.text()));
            out.println("Figures are in " + into + ": sweep.json, sweep.svg.");
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void tell(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new InvalidInputException(option + " is " + value + "; it must be at least 1", "leave it out");
        }
    }
}
