package dev.appraise.harness.cli;

import dev.appraise.harness.machine.Build;
import jakarta.inject.Inject;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    private final Build build;

    @Inject
    Version(Build build) {
        this.build = build;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"appraise " + build.version() + " (" + build.revision() + "), Java " + build.java()};
    }
}
