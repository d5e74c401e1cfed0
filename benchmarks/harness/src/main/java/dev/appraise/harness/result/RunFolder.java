package dev.appraise.harness.result;

import dev.appraise.api.InvalidInputException;
import dev.appraise.harness.experiment.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * The folder of a run, read back. Nothing in it is changed, so that a run may be writing into it.
 *
 * @param path of the folder
 * @param asked what was asked for
 * @param studies what came of it; none for a study of fidelity
 * @param failures of trials that gave no result
 * @param timings of networks; none unless they were asked for
 * @param fidelity of criteria; none unless that was asked for
 */
public record RunFolder(
        Path path,
        Asked asked,
        List<StudyResults> studies,
        List<Failure> failures,
        List<Timing> timings,
        List<Fidelity> fidelity) {
    private static final String ASKED = "run.json";

    /** Copies the lists. */
    public RunFolder {
        studies = List.copyOf(studies);
        failures = List.copyOf(failures);
        timings = List.copyOf(timings);
        fidelity = List.copyOf(fidelity);
    }

    /** Notes what is asked for, so that the folder can be read back. */
    public static void begin(Path folder, Asked asked) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(folder.resolve(ASKED), Json.PRETTY.writeValueAsString(asked) + "\n");
    }

    /**
     * Reads a folder. Of results by several builds, those of the last one count.
     *
     * @throws InvalidInputException if it is no folder, or not that of a run, or a file in it is damaged
     */
    public static RunFolder open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    "there is no folder " + folder,
                    "it is relative to another folder than " + Path.of("").toAbsolutePath());
        }
        if (!Files.isRegularFile(folder.resolve(ASKED))) {
            throw new InvalidInputException(
                    "there is no " + ASKED + " in " + folder,
                    "it is not the folder of a run, or of one by an older version: 'appraise compare' with --out "
                            + folder + " goes on with it and writes the file");
        }
        Asked asked = read(folder.resolve(ASKED), Asked.class);
        Outcomes outcomes = Standing.latest(ResultStore.read(folder)).of(Plan.of(asked.experiment()));
        return new RunFolder(
                folder,
                asked,
                StudyResults.of(asked.experiment(), outcomes.results(), outcomes.failures()),
                outcomes.failures(),
                List.of(optional(folder.resolve("timings.json"), Timing[].class, new Timing[0])),
                List.of(optional(folder.resolve("fidelity.json"), Fidelity[].class, new Fidelity[0])));
    }

    /** The networks that were kept. */
    public NetworkFolder networks() {
        return new NetworkFolder(path);
    }

    /** The traces that were kept. */
    public TraceFolder traces() {
        return new TraceFolder(path);
    }

    private static <T> T optional(Path file, Class<T> type, T none) throws IOException {
        return Files.isRegularFile(file) ? read(file, type) : none;
    }

    private static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return Json.LINES.readValue(Files.readString(file), type);
        } catch (JacksonException e) {
            throw new InvalidInputException(
                    file + " cannot be read: " + e.getOriginalMessage(), "it was edited, or is of another version", e);
        }
    }
}
