package dev.appraise.harness.cli;

import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.result.Cards;
import dev.appraise.harness.result.Table;
import dev.appraise.harness.result.TableWriter;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists methods, predictors and criteria. */
@Command(
        name = "methods",
        mixinStandardHelpOptions = true,
        description =
                "Lists the pruning methods, the models that they are compared with, and the criteria that methods can be set to.",
        footer = {"", "Example: appraise methods --plugins my-jars"})
final class MethodsCommand implements Runnable {
    @Mixin
    private PluginsOption plugins;

    @Mixin
    private JsonOption json = new JsonOption();

    @Spec
    private CommandSpec spec;

    private final Registry registry;

    @Inject
    MethodsCommand(Registry registry) {
        this.registry = registry;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (json.isAsked()) {
            JsonOption.print(listed(), out);
            return;
        }
        out.println(TableWriter.text(new Table(
                "Methods",
                Stream.concat(Stream.of("id"), Cards.COLUMNS.stream()).toList(),
                registry.methods().stream().map(MethodsCommand::row).toList())));
        out.println("Predictors (no networks: fitted, not pruned)");
        out.println();
        registry.predictors().forEach(predictor -> out.println(predictor.id() + ": " + predictor.summary()));
        out.println();
        out.println("Criteria");
        out.println();
        registry.appraisers().forEach(appraiser -> out.println(appraiser.id() + ": " + appraiser.summary()));
        out.println();
        out.println("'appraise describe ID' tells more of each.");
        out.flush();
    }

    private List<Listed> listed() {
        return Stream.of(
                        registry.methods().stream()
                                .map(method -> Listed.of("method", method, Optional.of(method.card()))),
                        registry.predictors().stream()
                                .map(predictor -> Listed.of("predictor", predictor, Optional.empty())),
                        registry.appraisers().stream()
                                .map(appraiser -> Listed.of("criterion", appraiser, Optional.empty())))
                .flatMap(each -> each)
                .toList();
    }

    private static List<String> row(PruningMethodProvider<?> method) {
        return Stream.concat(Stream.of(method.id()), Cards.cells(method.card()).stream())
                .toList();
    }
}
