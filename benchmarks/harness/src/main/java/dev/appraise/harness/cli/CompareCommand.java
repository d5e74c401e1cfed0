package dev.appraise.harness.cli;

import com.google.inject.Injector;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.ExperimentReader;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Report;
import dev.appraise.harness.result.Fidelity;
import dev.appraise.harness.result.FidelityTables;
import dev.appraise.harness.result.FolderLock;
import dev.appraise.harness.result.Reports;
import dev.appraise.harness.result.Table;
import dev.appraise.harness.run.Datasets;
import dev.appraise.harness.run.FidelityStudy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an experiment and prints its tables. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Trains and prunes networks by each method, and compares what is left of them.",
        footer = {
            "",
            "A run can be stopped and gone on with: name its folder with --out. Only fidelity starts anew.",
            "Ctrl-C once keeps what is done and says how to go on; twice ends at once.",
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
                "rivals: our best criteria against all others, each in the identical loop, and the ranks of all;",
                "fidelity: how well each criterion foretells the exact change of error;",
                "warnings: what each part of the loop of synaptic pruning does;",
                "known-good: published figures; the command known-good runs it, and more;",
                "reference: every key of an experiment file."
            })
    private String experiment;

    @ArgGroup
    private Budget budget = new Budget();

    @Option(names = "--dry-run", description = "List the trials, and estimate the time by short ones; keep nothing.")
    private boolean isDryRun;

    @Mixin
    private RunOptions options;

    private final Injector injector;
    private final ExperimentReader reader;
    private final Registry registry;
    private final ExperimentRun run;
    private final DryRun dryRun;

    @Inject
    CompareCommand(Injector injector, ExperimentReader reader, Registry registry, ExperimentRun run, DryRun dryRun) {
        this.injector = injector;
        this.reader = reader;
        this.registry = registry;
        this.run = run;
        this.dryRun = dryRun;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ExperimentFile file = ExperimentFile.find(experiment);
        Experiment asked = options.seeded(reader.read(file.name(), file.text(), budget.name()));
        Plan plan = Plan.of(asked);
        Datasets datasets = options.datasets(registry);
        datasets.check(plan);
        if (asked.report() == Report.OUTPUTS) {
            datasets.requireSameOutputs(plan);
        }
        if (isDryRun) {
            dryRun.tell(asked, plan, datasets, options);
            return ExitCode.OK;
        }
        Path folder = options.folder(asked);
        if (asked.report() == Report.FIDELITY) {
            return lockedFidelity(asked, plan, datasets, file, folder);
        }
        ExperimentRun.Outcome outcome = run.run(asked, file.text(), datasets, folder, options);
        if (options.json() && outcome.exitCode() != Stopping.EXIT_CODE) {
            JsonOption.print(outcome.results(), options.out());
        }
        return outcome.exitCode();
    }

    private int lockedFidelity(Experiment asked, Plan plan, Datasets datasets, ExperimentFile file, Path folder)
            throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            return fidelity(asked, plan, datasets, file, folder);
        } finally {
            lock.close();
        }
    }

    private int fidelity(Experiment asked, Plan plan, Datasets datasets, ExperimentFile file, Path folder)
            throws IOException {
        run.begin(asked, file.text(), folder, options);
        List<Fidelity> results;
        try (Steps steps = Steps.of(plan.trials().size(), options.verbosity(), options.err())) {
            results = new FidelityStudy(injector, datasets).run(plan, trial -> steps.begin(trial.toString()));
        }
        List<Table> tables = FidelityTables.of(results);
        Reports.writeFidelity(folder, results, tables);
        if (options.json()) {
            JsonOption.print(results, options.out());
        } else {
            ExperimentRun.print(
                    asked, tables, "Results are in " + folder + ": fidelity.json, table.md.", options.out());
        }
        run.report(folder, options);
        return ExitCode.OK;
    }
}
