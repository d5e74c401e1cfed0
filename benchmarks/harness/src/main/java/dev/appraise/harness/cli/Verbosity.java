package dev.appraise.harness.cli;

import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine.Model.CommandSpec;

/** How much is told beside results and errors. One for the application; the options of its root set it. */
@Singleton
public final class Verbosity {
    private boolean quiet;
    private boolean verbose;

    void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    void setVerbose(boolean verbose) {
        this.verbose = verbose;
    }

    /** Whether every step is told. */
    public boolean isVerbose() {
        return verbose && !quiet;
    }

    /** Whether only results and errors are told. */
    public boolean isQuiet() {
        return quiet;
    }

    /** Where a command tells what it does: its error stream, unless it is to be quiet. */
    public PrintWriter notices(CommandSpec command) {
        return quiet
                ? new PrintWriter(Writer.nullWriter())
                : command.commandLine().getErr();
    }
}
