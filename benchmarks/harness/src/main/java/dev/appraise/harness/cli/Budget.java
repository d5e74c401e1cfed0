package dev.appraise.harness.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How much is to be spent on a comparison. */
final class Budget {
    @Option(names = "--quick", description = "The experiment's smaller budget: for a first look.")
    private boolean quick;

    @Option(names = "--full", description = "The experiment's publishable budget: hours.")
    private boolean full;

    /** The name of the budget, unless it is what the studies say themselves. */
    Optional<String> name() {
        return quick ? Optional.of("quick") : full ? Optional.of("full") : Optional.empty();
    }
}
