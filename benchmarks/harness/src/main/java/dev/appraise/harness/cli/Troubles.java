package dev.appraise.harness.cli;

import dev.appraise.api.InvalidInputException;
import dev.appraise.harness.result.CannotKeepException;
import dev.appraise.harness.result.Reason;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong: the problem, then a line that starts with "Maybe". A fault of ours goes into a log. */
public final class Troubles implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Verbosity verbosity;

    Troubles(Verbosity verbosity) {
        this.verbosity = verbosity;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine commandLine, ParseResult parsed) {
        if (verbosity.isVerbose()) {
            thrown.printStackTrace(commandLine.getErr());
        }
        return tell(thrown, commandLine.getErr());
    }

    @Override
    public int handleParseException(ParameterException thrown, String[] arguments) {
        PrintWriter err = thrown.getCommandLine().getErr();
        return thrown.getCause() instanceof InvalidInputException input
                ? tell(input, err)
                : say(String.valueOf(thrown.getMessage()), hint(thrown), err);
    }

    /**
     * Tells of anything that was thrown.
     *
     * @return the exit code
     */
    public static int tell(Throwable thrown, PrintWriter err) {
        if (thrown instanceof InvalidInputException input) {
            return say(String.valueOf(input.getMessage()), input.hint(), err);
        }
        if (thrown instanceof CannotKeepException lost) {
            return lost(String.valueOf(lost.getMessage()), err);
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException trouble && isOfTheDisk(trouble)) {
                return lost("a file cannot be written or read: " + Reason.of(trouble), err);
            }
        }
        return fault(thrown, err);
    }

    /** Java tells a full disk in the system's words alone. */
    private static boolean isOfTheDisk(IOException trouble) {
        return trouble instanceof FileSystemException
                || String.valueOf(trouble.getMessage())
                        .matches("(?i).*(no space left|disk quota|file too large|read-only file system).*");
    }

    private static int lost(String problem, PrintWriter err) {
        say(
                problem,
                "free some room or change permissions; the same command with --out then goes on, and nothing that is"
                        + " done is lost",
                err);
        return ExitCode.SOFTWARE;
    }

    private static int say(String problem, String hint, PrintWriter err) {
        err.println("appraise: " + problem);
        err.println("Maybe " + hint + (hint.endsWith(".") || hint.endsWith("'") ? "" : "."));
        err.flush();
        return ExitCode.USAGE;
    }

    private static String hint(ParameterException thrown) {
        String help = "see '" + thrown.getCommandLine().getCommandSpec().qualifiedName() + " --help'";
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                return "you meant '" + String.join("' or '", suggestions) + "'; " + help;
            }
        }
        return help;
    }

    private static int fault(Throwable thrown, PrintWriter err) {
        err.println("appraise: something broke that should not have: " + thrown);
        try {
            Path log = Files.createTempFile("appraise-", ".log");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
                thrown.printStackTrace(out);
            }
            err.println("Maybe the stack trace in " + log + " says why.");
        } catch (IOException e) {
            thrown.printStackTrace(err);
        }
        err.flush();
        return ExitCode.SOFTWARE;
    }
}
