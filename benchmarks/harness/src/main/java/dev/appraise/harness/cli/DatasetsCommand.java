package dev.appraise.harness.cli;

import dev.appraise.core.plugin.Registry;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
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

    @Mixin
    private JsonOption json = new JsonOption();

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
        if (json.isAsked()) {
            JsonOption.print(listed(), out);
            return;
        }
        registry.datasets().forEach(dataset -> out.println(dataset.id() + ": " + dataset.summary()));
        out.println();
        out.println("'appraise describe ID' lists the settings of each, 'appraise data where ID' its files.");
        out.flush();
    }

    private List<Listed> listed() {
        return registry.datasets().stream()
                .map(dataset -> Listed.of("dataset", dataset, Optional.empty()))
                .toList();
    }
}
