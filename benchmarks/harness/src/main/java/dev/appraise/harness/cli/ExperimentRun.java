package dev.appraise.harness.cli;

import com.google.inject.Injector;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Report;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;
import dev.appraise.harness.report.RunReport;
import dev.appraise.harness.result.Asked;
import dev.appraise.harness.result.Check;
import dev.appraise.harness.result.ExecutionTables;
import dev.appraise.harness.result.Failure;
import dev.appraise.harness.result.Limits;
import dev.appraise.harness.result.NetworkFolder;
import dev.appraise.harness.result.Reports;
import dev.appraise.harness.result.ResultStore;
import dev.appraise.harness.result.RunFolder;
import dev.appraise.harness.result.StudyResults;
import dev.appraise.harness.result.Summary;
import dev.appraise.harness.result.Table;
import dev.appraise.harness.result.TableWriter;
import dev.appraise.harness.result.Tables;
import dev.appraise.harness.result.Timing;
import dev.appraise.harness.run.Advance;
import dev.appraise.harness.run.Comparison;
import dev.appraise.harness.run.Datasets;
import dev.appraise.harness.run.ExecutionStudy;
import dev.appraise.harness.run.Executor;
import dev.appraise.harness.run.InjectedTrials;
import dev.appraise.harness.run.Networks;
import dev.appraise.harness.run.Observers;
import dev.appraise.harness.run.Progress;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ExitCode;

/** Runs the trials of an experiment into a folder, where they are gone on with, and prints their tables. */
final class ExperimentRun {
    private final Injector injector;
    private final Registry registry;
    private final Build build;
    private final Machine machine;

    @Inject
    ExperimentRun(Injector injector, Registry registry, Build build, Machine machine) {
        this.injector = injector;
        this.registry = registry;
        this.build = build;
        this.machine = machine;
    }

    /**
     * What came of an experiment.
     *
     * @param exitCode 1 if a trial failed or a limit is not held, else 0
     * @param results printed already, but for {@code --json}, which prints one value and is the command's own
     */
    record Outcome(int exitCode, RunResults results) {}

    /**
     * @param text of the experiment's file, kept with the results
     * @param datasets that the experiment was checked against
     */
    Outcome run(Experiment asked, String text, Datasets datasets, Path folder, RunOptions options)
            throws IOException, InterruptedException {
        try (ResultStore store = ResultStore.open(folder)) {
            store.notice().ifPresent(options.notices()::println);
            begin(asked, text, folder, options);
            NetworkFolder networks = new NetworkFolder(folder);
            Comparison comparison = new Comparison(
                    Plan.of(asked),
                    store,
                    build,
                    result -> !asked.keepsNetworks() || result.size().prunable() == 0 || networks.has(result.trial()));
            Shown shown = new Shown(asked, folder);
            Networks kept = asked.keepsNetworks() ? networks::keep : shown::keepNetwork;
            run(
                    comparison,
                    advance -> new InjectedTrials(injector, datasets, new Observers(kept, shown, advance)),
                    options.executor(asked),
                    folder,
                    options);
            return report(asked, comparison, new ExecutionStudy(datasets, networks), folder, options);
        }
    }

    /** Notes what is asked for, so that the folder can be reported of later. */
    void begin(Experiment asked, String text, Path folder, RunOptions options) throws IOException {
        RunFolder.begin(folder, new Asked(options.command(), asked, build, machine));
        Files.writeString(folder.resolve("experiment.yaml"), text);
    }

    /** Writes the report of what is in a folder. */
    void report(Path folder, RunOptions options) throws IOException {
        Path page = RunReport.write(folder, registry, options.notices()::println);
        PrintWriter told = options.json() ? options.notices() : options.out();
        told.println("The report is " + page + ".");
        told.flush();
    }

    private static void run(
            Comparison comparison,
            Function<Advance, InjectedTrials> trials,
            Executor executor,
            Path folder,
            RunOptions options)
            throws InterruptedException {
        PrintWriter err = options.err();
        int total = comparison.results().size() + comparison.left().size();
        int done = comparison.results().size();
        if (done > 0) {
            options.notices()
                    .println(done + " of " + total + " trials are done already; delete " + folder
                            + " to run them anew.");
        }
        try (Farewell farewell = new Farewell(comparison, folder, options.resuming(folder), err);
                Progress progress = Terminal.progress(options.verbosity(), err, total, done)) {
            comparison.run(executor, trials.apply(progress), progress);
        }
    }

    private Outcome report(
            Experiment asked, Comparison comparison, ExecutionStudy execution, Path folder, RunOptions options)
            throws IOException {
        List<StudyResults> studies = StudyResults.of(asked, comparison.results());
        List<Table> tables = asked.report() == Report.EXECUTION
                ? timed(studies, execution, folder, options.notices())
                : Tables.of(registry, asked, studies);
        Reports.write(folder, studies, tables);
        Reports.writeFailures(folder, comparison.failures());
        List<Check> limits = Limits.checked(asked, studies);
        if (!options.json()) {
            print(
                    asked,
                    tables,
                    "Results are in " + folder + ": results.jsonl, summary.json, table.md, table.csv.",
                    options.out());
        }
        report(folder, options);
        tell(comparison.failures(), folder, options.err());
        tell(limits, options.err());
        boolean good = comparison.failures().isEmpty() && limits.stream().noneMatch(Check::isShort);
        return new Outcome(
                good ? ExitCode.OK : ExitCode.SOFTWARE,
                new RunResults(folder.toString(), Summary.all(studies), tables, limits, comparison.failures()));
    }

    private static List<Table> timed(
            List<StudyResults> studies, ExecutionStudy execution, Path folder, PrintWriter notices) throws IOException {
        notices.println("Timing the networks, one after the other ...");
        notices.flush();
        List<Timing> timings = execution.run(studies);
        Reports.writeTimings(folder, timings);
        return ExecutionTables.of(studies, timings);
    }

    /** Prints tables, in which a terminal shows the rows in bold that others are tested against. */
    static void print(Experiment asked, List<Table> tables, String where, PrintWriter out) {
        Set<String> references = Terminal.hasStyles() ? references(asked) : Set.of();
        tables.forEach(table -> out.println(TableWriter.text(table, references)));
        out.println(where);
        out.flush();
    }

    private static Set<String> references(Experiment asked) {
        return asked.studies().stream()
                .flatMap(study -> study.reference().stream())
                .collect(Collectors.toSet());
    }

    private static void tell(List<Failure> failures, Path folder, PrintWriter err) {
        if (!failures.isEmpty()) {
            err.println("appraise: " + failures.size() + " trials failed, and are not in the tables; the first: "
                    + failures.get(0).trial() + ": " + failures.get(0).cause());
            err.println("Maybe the stack traces in " + folder.resolve("failures.json") + " say why.");
            err.flush();
        }
    }

    private static void tell(List<Check> limits, PrintWriter err) {
        long missed = limits.stream().filter(Check::isShort).count();
        if (missed > 0) {
            err.println("appraise: " + missed + " of " + limits.size() + " limits are not held.");
            err.println("Maybe the lines marked SHORT below the tables say which.");
            err.flush();
        }
    }
}
