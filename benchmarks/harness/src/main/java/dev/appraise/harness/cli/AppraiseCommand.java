package dev.appraise.harness.cli;

import com.google.inject.Injector;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the commands. */
@Command(
        name = "appraise",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prunes neural networks by what each connection is worth, and compares ways of doing so.",
        subcommands = {
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
            "'appraise bench appraisal|training|inference|lm' measures the kernels beside other libraries; the launcher"
                    + " builds it, and fetches some 170 MB of them, when it is first asked for.",
            "",
            "Exit codes: 0 done, 1 a fault of ours, a trial that failed or a limit not held, 2 bad usage or input."
        })
public final class AppraiseCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** The command line of an application, ready to execute. */
    public static CommandLine commandLine(Injector injector) {
        CommandLine commandLine = new CommandLine(new AppraiseCommand(), new GuiceFactory(injector));
        ServiceLoader.load(CommandProvider.class).forEach(provider -> commandLine.addSubcommand(provider.command()));
        return commandLine.setExecutionExceptionHandler(new Troubles()).setParameterExceptionHandler(new Troubles());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command was given");
    }
}
