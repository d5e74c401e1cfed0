package dev.appraise.harness.cli;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.PredictorProvider;
import dev.appraise.api.spi.Provider;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.harness.result.Cards;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all that a plug-in says of itself. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description =
                "Tells what a method, predictor, criterion or dataset is, with its settings, their defaults and its paper.",
        footer = {"", "Example: appraise describe snip", "Example: appraise describe training"})
final class DescribeCommand implements Runnable {
    private static final String TRAINING = "training";

    @Parameters(
            paramLabel = "ID",
            description = "Of a method, predictor, criterion or dataset; or 'training', for the trainer.")
    private String id;

    @Mixin
    private PluginsOption plugins;

    @Spec
    private CommandSpec spec;

    private final Registry registry;

    @Inject
    DescribeCommand(Registry registry) {
        this.registry = registry;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (id.equals(TRAINING)) {
            out.println("training: how networks are trained; a section of a study or of a method.");
            out.println(SettingsHelp.of(TrainingSettings.defaults()));
        } else {
            List<Provider<?>> named =
                    all().filter(provider -> provider.id().equals(id)).toList();
            if (named.isEmpty()) {
                throw new InvalidInputException(
                        "there is no method, predictor, criterion or dataset '" + id + "'",
                        Names.hint(
                                id,
                                Stream.concat(all().map(Provider::id), Stream.of(TRAINING))
                                        .distinct()
                                        .toList()));
            }
            named.forEach(provider -> describe(provider, out));
        }
        out.flush();
    }

    private Stream<Provider<?>> all() {
        return Stream.of(registry.methods(), registry.predictors(), registry.appraisers(), registry.datasets())
                .flatMap(List::stream);
    }

    private static void describe(Provider<?> provider, PrintWriter out) {
        if (provider instanceof PruningMethodProvider<?> method) {
            MethodCard card = method.card();
            out.println("method " + method.id() + " (" + card.name() + "): " + method.summary());
            out.println("  paper:  " + card.citation());
            out.println("  prunes: " + Cards.when(card) + (card.fineTunes() ? ", then fine-tunes" : "")
                    + (card.monitors() ? "; watches worth while training" : "")
                    + (card.regrows() ? "; lets connections grow back" : "")
                    + (card.biological() ? "; modelled on the nervous system" : "")
                    + (card.meetsTarget() ? "" : "; may miss the target"));
        } else if (provider instanceof PredictorProvider<?> predictor) {
            out.println("predictor " + predictor.id() + ": " + predictor.summary());
            out.println("  paper:  " + predictor.citation());
        } else if (provider instanceof AppraiserProvider<?> appraiser) {
            out.println("criterion " + appraiser.id() + ": " + appraiser.summary());
            out.println("  paper:  " + appraiser.citation());
        } else {
            out.println("dataset " + provider.id() + ": " + provider.summary());
        }
        out.println(SettingsHelp.of(provider.settings()));
    }
}
