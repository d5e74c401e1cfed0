package dev.appraise.harness.cli;

import com.google.inject.Injector;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.train.Trajectories;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Report;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;
import dev.appraise.harness.report.RunReport;
import dev.appraise.harness.result.Asked;
import dev.appraise.harness.result.AtomicFile;
import dev.appraise.harness.result.Check;
import dev.appraise.harness.result.ExecutionTables;
import dev.appraise.harness.result.Failure;
import dev.appraise.harness.result.FailureTable;
import dev.appraise.harness.result.Limits;
import dev.appraise.harness.result.NetworkFolder;
import dev.appraise.harness.result.Ranks;
import dev.appraise.harness.result.Reports;
import dev.appraise.harness.result.ResultStore;
import dev.appraise.harness.result.RunFolder;
import dev.appraise.harness.result.StudyResults;
import dev.appraise.harness.result.Summary;
import dev.appraise.harness.result.SummaryRow;
import dev.appraise.harness.result.Table;
import dev.appraise.harness.result.TableWriter;
import dev.appraise.harness.result.Tables;
import dev.appraise.harness.result.Timing;
import dev.appraise.harness.run.Comparison;
import dev.appraise.harness.run.Datasets;
import dev.appraise.harness.run.ExecutionStudy;
import dev.appraise.harness.run.ExecutorProvider;
import dev.appraise.harness.run.InjectedTrials;
import dev.appraise.harness.run.Progress;
import dev.appraise.harness.run.RemoteSettings;
import dev.appraise.harness.run.RemoteTrials;
import dev.appraise.harness.run.Work;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
     * @param exitCode 1 if a trial failed or a limit is not held, {@link Stopping#EXIT_CODE} if it was stopped, else 0
     * @param results printed already, but for {@code --json}, which prints one value and is the command's own; none if it
     *     was stopped
     */
    record Outcome(int exitCode, RunResults results) {}

    /**
     * @param text of the experiment's file, kept with the results
     * @param datasets that the experiment was checked against
     */
    Outcome run(Experiment asked, String text, Datasets datasets, Path folder, RunOptions options) throws IOException {
        try (ResultStore store = ResultStore.open(folder)) {
            store.notice().ifPresent(options.notices()::println);
            begin(asked, text, folder, options);
            NetworkFolder networks = new NetworkFolder(folder);
            Comparison comparison = new Comparison(
                    Plan.of(asked),
                    store,
                    build,
                    result -> !asked.keepsNetworks() || result.size().prunable() == 0 || networks.has(result.trial()));
            try {
                run(asked, comparison, datasets, folder, options);
            } catch (InterruptedException e) {
                return stopped(comparison, folder, options);
            }
            return report(asked, comparison, new ExecutionStudy(datasets, networks), folder, options);
        }
    }

    /** Notes what is asked for, so that the folder can be reported of later. */
    void begin(Experiment asked, String text, Path folder, RunOptions options) throws IOException {
        RunFolder.begin(folder, new Asked(options.command(), asked, build, machine));
        AtomicFile.write(folder.resolve("experiment.yaml"), text);
    }

    /** Writes the report of what is in a folder. */
    void report(Path folder, RunOptions options) throws IOException {
        Path page = RunReport.write(folder, registry, options.notices()::println);
        PrintWriter told = options.json() ? options.notices() : options.out();
        told.println("The report is " + page + ".");
        told.flush();
    }

    private void run(Experiment asked, Comparison comparison, Datasets datasets, Path folder, RunOptions options)
            throws InterruptedException {
        List<Trial> trials = options.trials().retriesFailed() ? comparison.leftOrFailed() : comparison.left();
        int total = Plan.of(asked).trials().size();
        int failed = comparison.leftOrFailed().size() - trials.size();
        int done = total - trials.size() - failed;
        if (done > 0) {
            options.notices()
                    .println(done + " of " + total + " trials are done already; delete " + folder
                            + " to run them anew.");
        }
        if (failed > 0) {
            options.notices()
                    .println(failed + " of " + total + " trials failed before, and are not run again unless"
                            + " --retry-failed says so.");
        }
        try (Stopping stopping = new Stopping(Thread.currentThread(), options.err());
                Progress progress = Terminal.progress(options.verbosity(), options.err(), total, done + failed)) {
            ExecutorProvider provider = options.executor();
            Work work = work(asked, datasets, folder, provider, options, progress);
            String where = provider.id() + work.master().map(" on "::concat).orElse("");
            comparison.run(trials, provider.create(work), where, progress);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("asked to stop as the last trial ended");
        }
    }

    private Work work(
            Experiment asked,
            Datasets datasets,
            Path folder,
            ExecutorProvider provider,
            RunOptions options,
            Progress progress) {
        RemoteSettings settings = new RemoteSettings(
                build,
                datasets.folders().searched().stream()
                        .map(ExperimentRun::absolute)
                        .toList(),
                absolute(datasets.folders().cache()),
                options.plugins().map(ExperimentRun::absolute),
                datasets.sources(Plan.of(asked)),
                absolute(folder),
                asked.keepsNetworks(),
                asked.studies().stream()
                        .flatMap(study -> study.firstTrials().stream())
                        .map(Trial::id)
                        .collect(Collectors.toSet()),
                options.trials().checkpointSeconds());
        Consumer<String> notice = words -> {
            options.notices().println(words);
            options.notices().flush();
        };
        return new Work(
                options.parallel(asked),
                options.trials().limit(),
                options.trials().heap(),
                options.trials().master(provider),
                new InjectedTrials(
                        injector,
                        datasets,
                        RemoteTrials.observers(settings, progress, notice),
                        Trajectories.ofThisProcess()),
                settings,
                progress);
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }

    private static Outcome stopped(Comparison comparison, Path folder, RunOptions options) {
        PrintWriter err = options.err();
        err.println("Stopped; " + comparison.results().size() + " results are kept in " + folder + ". To go on:");
        err.println("  " + options.resuming(folder));
        err.flush();
        return new Outcome(
                Stopping.EXIT_CODE,
                new RunResults(folder.toString(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private Outcome report(
            Experiment asked, Comparison comparison, ExecutionStudy execution, Path folder, RunOptions options)
            throws IOException {
        List<Failure> failures = comparison.failures();
        List<StudyResults> studies = StudyResults.of(asked, comparison.results(), failures);
        List<Table> tables = new ArrayList<>(
                asked.report() == Report.EXECUTION
                        ? timed(studies, execution, folder, options.notices())
                        : Tables.of(registry, asked, studies));
        FailureTable.of(failures).ifPresent(tables::add);
        List<SummaryRow> summary = Summary.all(studies, failures);
        Reports.write(folder, summary, tables);
        Reports.writeFailures(folder, failures);
        List<Ranks> ranks = asked.report() == Report.RANKS ? ranked(studies, folder) : List.of();
        List<Check> limits = Limits.checked(asked, studies);
        if (!options.json()) {
            print(
                    asked,
                    tables,
                    "Results are in " + folder + ": results.jsonl, summary.json, table.md, table.csv.",
                    options.out());
        }
        report(folder, options);
        tell(failures, folder, options.err());
        tell(limits, options.err());
        boolean good = failures.isEmpty() && limits.stream().noneMatch(Check::isShort);
        return new Outcome(
                good ? ExitCode.OK : ExitCode.SOFTWARE,
                new RunResults(folder.toString(), summary, tables, ranks, limits, failures));
    }

    private static List<Ranks> ranked(List<StudyResults> studies, Path folder) throws IOException {
        List<Ranks> ranks = Ranks.of(studies);
        Reports.writeRanks(folder, ranks);
        return ranks;
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
            err.println("appraise: " + (failures.size() == 1 ? "1 trial" : failures.size() + " trials")
                    + " failed, and " + (failures.size() == 1 ? "is" : "are") + " in no mean; the first: "
                    + failures.get(0).trial() + ": " + failures.get(0).cause());
            err.println("Maybe the stack traces in " + folder.resolve("failures.json")
                    + " say why; --retry-failed runs them again.");
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
