package dev.appraise.microbench.sweep;

import dev.appraise.microbench.paired.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sweeps, as they are kept.
 *
 * @param sweeps what was measured
 * @param threads that each appraisal had
 * @param rounds counted at each point
 * @param note where the figures come from
 */
public record SweepFile(List<Sweep> sweeps, int threads, int rounds, Surroundings note) {
    /** Copies the list. */
    public SweepFile {
        sweeps = List.copyOf(sweeps);
    }

    /** Writes JSON, for people too. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, mapper.writeValueAsString(this));
    }
}
