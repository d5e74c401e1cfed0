package dev.appraise.harness.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A computer.
 *
 * @param os its operating system, with version and architecture
 * @param cpu the model, as far as it is known
 * @param cores that this process may use
 */
public record Machine(String os, String cpu, int cores) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** The one that this runs on. */
    public static Machine here() {
        return new Machine(
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                cpuModel(),
                Runtime.getRuntime().availableProcessors());
    }

    private static String cpuModel() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(property("os.arch"));
        } catch (IOException e) {
            return property("os.arch");
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
