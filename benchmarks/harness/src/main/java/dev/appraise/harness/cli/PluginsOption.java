package dev.appraise.harness.cli;

import dev.appraise.core.plugin.PluginFolder;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Where further plug-ins lie. Read ahead of the commands, since the injector that makes them holds the plug-ins;
 * the commands take it too, so that it is in their help.
 */
@Command
public final class PluginsOption {
    @Option(names = "--plugins", paramLabel = "DIR", description = "Folder of plug-in jars to use as well.")
    private Optional<Path> folder = Optional.empty();

    /** The folder, if one is asked for. */
    Optional<Path> folder() {
        return folder;
    }

    /** The class loader that knows the plug-ins which some arguments ask for. */
    public static ClassLoader classLoader(String... arguments) {
        ClassLoader application = PluginsOption.class.getClassLoader();
        PluginsOption option = new PluginsOption();
        try {
            new CommandLine(option).setUnmatchedArgumentsAllowed(true).parseArgs(arguments);
        } catch (ParameterException e) {
            return application; // The command will say what is wrong with its arguments.
        }
        return option.classLoader();
    }

    /** The class loader that knows the plug-ins of the folder too. */
    ClassLoader classLoader() {
        ClassLoader application = PluginsOption.class.getClassLoader();
        return folder.<ClassLoader>map(jars -> PluginFolder.open(jars, application))
                .orElse(application);
    }
}
