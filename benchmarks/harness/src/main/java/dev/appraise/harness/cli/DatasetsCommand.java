package dev.appraise.harness.cli;

import dev.appraise.core.plugin.Registry;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists datasets. */
@Command(
        name = "datasets",
        mixinStandardHelpOptions = true,
        description = "Lists the datasets.",
        footer = {"", "Example: appraise datasets"})
final class DatasetsCommand implements Runnable {
    @Mixin
    private PluginsOption plugins;

    @Spec
    private CommandSpec spec;

    private final Registry registry;

    @Inject
    DatasetsCommand(Registry registry) {
        this.registry = registry;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        registry.datasets().forEach(dataset -> out.println(dataset.id() + ": " + dataset.summary()));
        out.println();
        out.println("'appraise describe ID' lists the settings of each, 'appraise data where ID' its files.");
        out.flush();
    }
}
