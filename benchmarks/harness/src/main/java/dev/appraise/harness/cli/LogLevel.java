package dev.appraise.harness.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * How much is logged: warnings, all of ours with {@code --verbose}, errors alone with {@code --quiet}. Read ahead of the
 * commands, since plug-ins, which are loaded first, are warned of too.
 */
@Command
public final class LogLevel {
    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Option(names = {"-v", "--verbose"})
    private boolean verbose;

    /** Sets it as some arguments ask. */
    public static void set(String... arguments) {
        LogLevel asked = new LogLevel();
        try {
            new CommandLine(asked).setUnmatchedArgumentsAllowed(true).parseArgs(arguments);
        } catch (ParameterException e) {
            return; // The command will say what is wrong with its arguments.
        }
        level(Logger.ROOT_LOGGER_NAME, asked.quiet ? Level.ERROR : Level.WARN);
        level("dev.appraise", asked.verbose && !asked.quiet ? Level.DEBUG : null);
    }

    private static void level(String logger, @Nullable Level level) {
        // Where another application leads, as with spark-submit, the log is its affair.
        if (LoggerFactory.getLogger(logger) instanceof Logger ours) {
            ours.setLevel(level);
        }
    }
}
