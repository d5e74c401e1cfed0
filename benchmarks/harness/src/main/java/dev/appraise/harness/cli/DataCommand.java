package dev.appraise.harness.cli;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.core.plugin.Registry;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds and fetches the files of datasets. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Finds the files of a dataset, or fetches them into the user's cache.",
        footer = {"", "Example: appraise data get mnist", "Example: appraise data where mnist"})
final class DataCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private final Registry registry;
    private final Verbosity verbosity;

    @Inject
    DataCommand(Registry registry, Verbosity verbosity) {
        this.registry = registry;
        this.verbosity = verbosity;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "data needs to know what to do: get or where");
    }

    @Command(
            name = "get",
            mixinStandardHelpOptions = true,
            description = "Fetches a dataset's files, verified, unless they are there.",
            footer = {"", "Example: appraise data get mnist"})
    void get(
            @Parameters(paramLabel = "NAME", description = "The dataset's id.") String name,
            @Mixin DataOption data,
            @Mixin PluginsOption plugins)
            throws IOException {
        DataFolders folders = data.folders(verbosity.notices(spec));
        DatasetProvider<?> dataset = registry.dataset(name);
        get(dataset, folders);
        print(where(dataset, folders));
    }

    @Command(
            name = "where",
            mixinStandardHelpOptions = true,
            description = "Prints where a dataset's files were found.",
            footer = {"", "Example: appraise data where mnist --data my-data"})
    void where(
            @Parameters(paramLabel = "NAME", description = "The dataset's id.") String name,
            @Mixin DataOption data,
            @Mixin PluginsOption plugins) {
        DataFolders folders = data.folders(verbosity.notices(spec));
        List<Path> files = where(registry.dataset(name), folders);
        if (files.isEmpty()) {
            throw new InvalidInputException(
                    "no file of dataset '" + name + "' is in " + folders.searched() + " or " + folders.cache(),
                    "'appraise data get " + name + "' can fetch it, or --data names the folder");
        }
        print(files);
    }

    private void print(List<Path> files) {
        files.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
    }

    private static <S extends Record> void get(DatasetProvider<S> dataset, DataFolders folders) throws IOException {
        dataset.get(dataset.settings(), folders);
    }

    private static <S extends Record> List<Path> where(DatasetProvider<S> dataset, DataFolders folders) {
        return dataset.where(dataset.settings(), folders);
    }
}
