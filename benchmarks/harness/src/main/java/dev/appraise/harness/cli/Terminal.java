package dev.appraise.harness.cli;

import dev.appraise.harness.run.BarProgress;
import dev.appraise.harness.run.LineProgress;
import dev.appraise.harness.run.Progress;
import java.io.Console;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Whether somebody watches. */
final class Terminal {
    private Terminal() {}

    /** A bar on a terminal, lines elsewhere or when all is to be told, nothing when it is to be quiet. */
    static Progress progress(Verbosity verbosity, PrintWriter err, int total, int done) {
        if (verbosity.isQuiet()) {
            return Progress.NONE;
        }
        return isInteractive() && !verbosity.isVerbose()
                ? new BarProgress(total, done)
                : new LineProgress(err, total, done, verbosity.isVerbose());
    }

    /** Whether text may be bold: on a terminal, unless {@code NO_COLOR} or its kin say otherwise. */
    static boolean hasStyles() {
        return isInteractive() && Ansi.AUTO.enabled();
    }

    static boolean isInteractive() {
        Console console = System.console();
        return console != null && !"dumb".equals(System.getenv("TERM")) && isTerminal(console);
    }

    /** Since Java 22 there is a console even if nobody sits at it, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
