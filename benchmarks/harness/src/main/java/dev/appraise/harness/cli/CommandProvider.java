package dev.appraise.harness.cli;

/**
 * Brings a command of its own to the command line. Found by {@link java.util.ServiceLoader} on the application's class
 * path, so that a module with large dependencies can add a command and the harness need not know them.
 */
public interface CommandProvider {
    /** A new object with picocli's {@code @Command}, which names it. */
    Object command();
}
