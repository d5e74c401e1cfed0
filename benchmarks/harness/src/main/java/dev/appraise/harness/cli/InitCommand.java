package dev.appraise.harness.cli;

import dev.appraise.api.InvalidInputException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an experiment file to begin with. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Writes a commented experiment file, to be changed and given to 'appraise compare'.",
        footer = {"", "Example: appraise init mine.yaml", "Example: appraise init --reference keys.yaml"})
final class InitCommand implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE.yaml",
            defaultValue = "experiment.yaml",
            description = "The file to write (default: ${DEFAULT-VALUE}).")
    private Path file = Path.of("experiment.yaml");

    @Option(names = "--reference", description = "Write every key with its default instead.")
    private boolean reference;

    @Spec
    private CommandSpec spec;

    private final Verbosity verbosity;

    @Inject
    InitCommand(Verbosity verbosity) {
        this.verbosity = verbosity;
    }

    @Override
    public void run() {
        if (!ExperimentFile.isNameOfFile(file.toString())) {
            throw new InvalidInputException(
                    "'" + file + "' is no name of an experiment file", "it should end in .yaml: " + file + ".yaml");
        }
        try {
            Files.writeString(
                    file,
                    ExperimentFile.find(reference ? "reference" : "starter").text(),
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException(file + " exists, and is left as it is", "give the name of a new file", e);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(
                    "there is no folder " + file.toAbsolutePath().getParent(), "it must be made first", e);
        } catch (IOException e) {
            throw new InvalidInputException(
                    file + " cannot be written: " + e.getMessage(), "the folder is not yours to write into", e);
        }
        verbosity.notices(spec).println("Wrote " + file + ". To run it: appraise compare " + file);
    }
}
