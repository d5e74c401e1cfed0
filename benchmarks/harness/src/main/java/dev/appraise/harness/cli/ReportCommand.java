package dev.appraise.harness.cli;

import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.report.RunReport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a run anew. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes report.html and pictures/ of a run anew, from what is in its folder; nothing is trained.",
        footer = {
            "",
            "The page needs no network and no other file. 'appraise compare' ends by writing it.",
            "",
            "Example: appraise report runs/first"
        })
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder of a run: what --out named, or one under runs/.")
    private Path folder;

    @Mixin
    private PluginsOption plugins;

    @Spec
    private CommandSpec spec;

    private final Registry registry;
    private final Verbosity verbosity;

    @Inject
    ReportCommand(Registry registry, Verbosity verbosity) {
        this.registry = registry;
        this.verbosity = verbosity;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter notices = verbosity.notices(spec);
        Path page = RunReport.write(folder, registry, notices::println);
        notices.flush();
        PrintWriter out = spec.commandLine().getOut();
        out.println("The report is " + page + ".");
        out.flush();
        return ExitCode.OK;
    }
}
