package dev.appraise.harness.cli;

import com.google.inject.Injector;
import jakarta.inject.Inject;
import java.util.ServiceLoader;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the commands. */
@Command(
        name = "appraise",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prunes neural networks by what each connection is worth, and compares ways of doing so.",
        subcommands = {
            InitCommand.class,
            CompareCommand.class,
            ReportCommand.class,
            KnownGoodCommand.class,
            MethodsCommand.class,
            DatasetsCommand.class,
            DescribeCommand.class,
            DataCommand.class
        },
        footer = {
            "",
            "Example: appraise compare --quick",
            "",
            "Exit codes: 0 done, 1 a fault of ours, a trial that failed or a limit not held, 2 bad usage or input."
        })
public final class AppraiseCommand implements Runnable {
    private final Verbosity verbosity;

    @Spec
    private CommandSpec spec;

    @Inject
    AppraiseCommand(Verbosity verbosity) {
        this.verbosity = verbosity;
    }

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print results and errors, no progress.")
    void setQuiet(boolean quiet) {
        verbosity.setQuiet(quiet);
    }

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Also print the steps of each trial, where a fault comes from, and the log.")
    void setVerbose(boolean verbose) {
        verbosity.setVerbose(verbose);
    }

    /** The command line of an application, ready to execute. */
    public static CommandLine commandLine(Injector injector) {
        CommandLine commandLine = new CommandLine(AppraiseCommand.class, new GuiceFactory(injector));
        commandLine.addSubcommand(completion());
        ServiceLoader.load(CommandProvider.class).forEach(provider -> commandLine.addSubcommand(provider.command()));
        if (!commandLine.getSubcommands().containsKey(AbsentBench.NAME)) {
            commandLine.addSubcommand(new AbsentBench());
        }
        Troubles troubles = new Troubles(injector.getInstance(Verbosity.class));
        return commandLine.setExecutionExceptionHandler(troubles).setParameterExceptionHandler(troubles);
    }

    private static CommandLine completion() {
        CommandLine completion = new CommandLine(new GenerateCompletion());
        completion.setCommandName("completion");
        completion
                .getCommandSpec()
                .usageMessage()
                .description("Prints a script that lets bash and zsh complete commands and options.")
                .footer("", "Example: source <(appraise completion)");
        return completion;
    }

    /** How much is to be told. */
    public Verbosity verbosity() {
        return verbosity;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command was given");
    }
}
