package dev.appraise.harness.cli;

import com.google.inject.Injector;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.ExperimentReader;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Report;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.result.ExecutionTables;
import dev.appraise.harness.result.Fidelity;
import dev.appraise.harness.result.FidelityTables;
import dev.appraise.harness.result.NetworkFolder;
import dev.appraise.harness.result.Reports;
import dev.appraise.harness.result.ResultStore;
import dev.appraise.harness.result.StudyResults;
import dev.appraise.harness.result.Table;
import dev.appraise.harness.result.TableWriter;
import dev.appraise.harness.result.Tables;
import dev.appraise.harness.result.Timing;
import dev.appraise.harness.run.Comparison;
import dev.appraise.harness.run.Datasets;
import dev.appraise.harness.run.ExecutionStudy;
import dev.appraise.harness.run.FidelityStudy;
import dev.appraise.harness.run.InjectedTrials;
import dev.appraise.harness.run.Networks;
import dev.appraise.harness.run.Progress;
import dev.appraise.harness.run.ThreadExecutor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an experiment and prints its tables. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Trains and prunes networks by each method, and compares what is left of them.",
        footer = {
            "",
            "A run can be stopped and gone on with: name its folder with --out. Only fidelity starts anew.",
            "",
            "Example: appraise compare table5 --quick --out runs/first",
            "Example: appraise compare mine.yaml --seeds 5 --dry-run"
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME|FILE.yaml",
            defaultValue = "table5",
            description = {
                "A built-in experiment or a file; table5 if left out. Built in are:",
                "table2: what synaptic pruning and dropout do to networks of 1, 2 and 3 hidden layers, and to their speed;",
                "table3: the error of each predicted output, of networks and of other models;",
                "table4: what the methods are, and what noise costs each;",
                "table5: the methods at one compression;",
                "curves: accuracy against compression;",
                "fidelity: how well each criterion foretells the exact change of error;",
                "warnings: what each part of the loop of synaptic pruning does;",
                "reference: every key of an experiment file."
            })
    private String experiment;

    @ArgGroup
    private Budget budget = new Budget();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results; else a dated one under runs/.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--seeds", paramLabel = "N", description = "Seeds 0 to N-1, whatever the file says.")
    private Optional<Integer> seeds = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Trials at a time; else as the file says.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--dry-run", description = "List the trials, and run none.")
    private boolean dryRun;

    @Mixin
    private DataOption data;

    @Mixin
    private PluginsOption plugins;

    @Spec
    private CommandSpec spec;

    private final Injector injector;
    private final ExperimentReader reader;
    private final Registry registry;
    private final Build build;

    @Inject
    CompareCommand(Injector injector, ExperimentReader reader, Registry registry, Build build) {
        this.injector = injector;
        this.reader = reader;
        this.registry = registry;
        this.build = build;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ExperimentFile file = ExperimentFile.find(experiment);
        Experiment read = reader.read(file.name(), file.text(), budget.name());
        Experiment asked = seeds.map(read::withSeeds).orElse(read);
        Plan plan = Plan.of(asked);
        if (dryRun) {
            list(plan);
            return ExitCode.OK;
        }
        Datasets datasets = new Datasets(registry, data.folders(err()));
        datasets.check(plan);
        if (asked.report() == Report.OUTPUTS) {
            datasets.requireSameOutputs(plan);
        }
        Path folder = out.orElseGet(() -> dated(asked.name()));
        if (asked.report() == Report.FIDELITY) {
            return fidelity(plan, datasets, file, folder);
        }
        try (ResultStore store = ResultStore.open(folder)) {
            store.notice().ifPresent(err()::println);
            Files.writeString(folder.resolve("experiment.yaml"), file.text());
            NetworkFolder networks = new NetworkFolder(folder);
            boolean kept = asked.keepsNetworks();
            Comparison comparison = new Comparison(
                    plan,
                    store,
                    build,
                    result -> !kept || result.size().prunable() == 0 || networks.has(result.trial()));
            run(
                    comparison,
                    new ThreadExecutor(threads.orElse(asked.threads())),
                    new InjectedTrials(injector, datasets, kept ? networks::keep : Networks.NONE),
                    folder);
            return report(asked, comparison, new ExecutionStudy(datasets, networks), folder);
        }
    }

    private int fidelity(Plan plan, Datasets datasets, ExperimentFile file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("experiment.yaml"), file.text());
        List<Fidelity> results = new FidelityStudy(injector, datasets).run(plan, trial -> {
            err().println("[" + (plan.trials().indexOf(trial) + 1) + "/"
                    + plan.trials().size() + "] " + trial + " ...");
            err().flush();
        });
        List<Table> tables = FidelityTables.of(results);
        Reports.writeFidelity(folder, results, tables);
        print(tables, "Results are in " + folder + ": fidelity.json, table.md.");
        return ExitCode.OK;
    }

    private void print(List<Table> tables, String where) {
        PrintWriter out = spec.commandLine().getOut();
        tables.forEach(table -> out.println(TableWriter.text(table)));
        out.println(where);
        out.flush();
    }

    private void run(Comparison comparison, ThreadExecutor executor, InjectedTrials trials, Path folder)
            throws InterruptedException {
        int total = comparison.results().size() + comparison.left().size();
        int done = comparison.results().size();
        if (done > 0) {
            err().println(done + " of " + total + " trials are done already; delete " + folder + " to run them anew.");
        }
        try (Farewell farewell = new Farewell(comparison, folder, resuming(folder), err());
                Progress progress = Terminal.progress(err(), total, done)) {
            comparison.run(executor, trials, progress);
        }
    }

    private int report(Experiment asked, Comparison comparison, ExecutionStudy execution, Path folder)
            throws IOException {
        List<StudyResults> studies = StudyResults.of(asked, comparison.results());
        List<Table> tables = asked.report() == Report.EXECUTION
                ? timed(studies, execution, folder)
                : Tables.of(registry, asked, studies);
        Reports.write(folder, studies, tables);
        Reports.writeFailures(folder, comparison.failures());
        print(tables, "Results are in " + folder + ": results.jsonl, summary.json, table.md, table.csv.");
        if (comparison.failures().isEmpty()) {
            return ExitCode.OK;
        }
        err().println("appraise: " + comparison.failures().size()
                + " trials failed, and are not in the tables; the first: "
                + comparison.failures().get(0).trial() + ": "
                + comparison.failures().get(0).cause());
        err().println("Maybe the stack traces in " + folder.resolve("failures.json") + " say why.");
        err().flush();
        return ExitCode.SOFTWARE;
    }

    private List<Table> timed(List<StudyResults> studies, ExecutionStudy execution, Path folder) throws IOException {
        err().println("Timing the networks, one after the other ...");
        err().flush();
        List<Timing> timings = execution.run(studies);
        Reports.writeTimings(folder, timings);
        return ExecutionTables.of(studies, timings);
    }

    private void list(Plan plan) {
        PrintWriter out = spec.commandLine().getOut();
        plan.trials().forEach(trial -> out.println(trial.id() + "  " + trial.network() + "  " + trial));
        out.println(plan.trials().size() + " trials.");
        out.flush();
    }

    private String resuming(Path folder) {
        String typed = String.join(" ", spec.commandLine().getParseResult().originalArgs());
        return "appraise " + typed + (out.isPresent() ? "" : " --out " + folder);
    }

    private static Path dated(String name) {
        return Path.of(
                "runs", DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").format(LocalDateTime.now()) + "-" + name);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
