package dev.appraise.harness.cli;

import picocli.CommandLine.Option;

/** How much is to be spent on a comparison. */
final class Budget {
    @Option(names = "--quick", description = "The smaller variant, NAME-quick: minutes, for a first look.")
    private boolean quick;

    @Option(names = "--full", description = "The publishable variant, NAME-full: hours.")
    private boolean full;

    /** What the variant's file has at the end of its name. */
    String suffix() {
        return quick ? "-quick" : full ? "-full" : "";
    }
}
