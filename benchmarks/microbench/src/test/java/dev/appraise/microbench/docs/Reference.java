package dev.appraise.microbench.docs;

import dev.appraise.api.spi.Provider;
import dev.appraise.core.plugin.Registry;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The reference of experiment files, from the settings' records. */
final class Reference {
    private final Registry registry;
    private final UnaryOperator<String> appraise;

    /** @param appraise what a command prints */
    Reference(Registry registry, UnaryOperator<String> appraise) {
        this.registry = registry;
        this.appraise = appraise;
    }

    String text() {
        return """
                # Experiment files

                This page is written from the code: the keys of an experiment file with their defaults, then the settings of the
                trainer and of every method, model, criterion and dataset that comes with Appraise.

                ## Every key

                ```yaml
                %s```

                ## The trainer

                %s
                ## Methods

                %s
                ## Models that are no networks

                %s
                ## Criteria

                %s
                ## Datasets

                %s""".formatted(
                        Documents.text(Documents.root()
                                .resolve("benchmarks/harness/src/main/resources/dev/appraise/harness/reference.yaml")),
                        described("training"),
                        described(registry.methods()),
                        described(registry.predictors()),
                        described(registry.appraisers()),
                        described(registry.datasets())).stripTrailing()
                + "\n";
    }

    private String described(List<? extends Provider<?>> providers) {
        return providers.stream()
                .map(provider -> "### " + provider.id() + "\n\n" + described(provider.id()))
                .collect(Collectors.joining("\n"));
    }

    private String described(String id) {
        return "```text\n" + appraise.apply("describe " + id).strip() + "\n```\n";
    }
}
