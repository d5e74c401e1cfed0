package dev.appraise.harness.cli;

import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.run.Datasets;
import dev.appraise.harness.run.ExecutorProvider;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How an experiment is run, and where its results go: what the commands that run one have in common. */
final class RunOptions {
    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results; else a dated one under runs/.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--seeds", paramLabel = "N", description = "Seeds 0 to N-1, whatever the file says.")
    private Optional<Integer> seeds = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Trials at a time; else as the file says.")
    private Optional<Integer> threads = Optional.empty();

    @Mixin
    private TrialOptions trials;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private DataOption data;

    @Mixin
    private PluginsOption plugins;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private final Verbosity verbosity;

    @Inject
    RunOptions(Verbosity verbosity) {
        this.verbosity = verbosity;
    }

    /** The experiment with the seeds that were asked for. */
    Experiment seeded(Experiment experiment) {
        return seeds.map(experiment::withSeeds).orElse(experiment);
    }

    Path folder(Experiment experiment) {
        return out.orElseGet(() -> Path.of(
                "runs",
                DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").format(LocalDateTime.now()) + "-"
                        + experiment.name()));
    }

    /** Trials at a time. */
    int parallel(Experiment experiment) {
        int asked = threads.orElse(experiment.threads());
        return asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
    }

    /** Where trials run, and what becomes of those that go wrong. */
    TrialOptions trials() {
        return trials;
    }

    /** Whoever runs the trials. */
    ExecutorProvider executor() {
        return trials.executor(plugins.classLoader());
    }

    /** The folder of further plug-ins, if there is one. */
    Optional<Path> plugins() {
        return plugins.folder();
    }

    Datasets datasets(Registry registry) {
        return new Datasets(registry, data.folders(notices()));
    }

    /** The command that goes on with a run into a folder. */
    String resuming(Path folder) {
        return command() + (out.isPresent() ? "" : " --out " + folder);
    }

    /** The command as it was typed. */
    String command() {
        return "appraise "
                + String.join(" ", spec.commandLine().getParseResult().originalArgs());
    }

    /** Whether results are to be printed as JSON. */
    boolean json() {
        return json.isAsked();
    }

    Verbosity verbosity() {
        return verbosity;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter notices() {
        return verbosity.notices(spec);
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
