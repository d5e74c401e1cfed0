package dev.appraise.microbench.cli;

import dev.appraise.harness.cli.CommandProvider;

/** Brings {@code appraise bench}. */
public final class BenchProvider implements CommandProvider {
    @Override
    public Object command() {
        return new BenchCommand();
    }
}
