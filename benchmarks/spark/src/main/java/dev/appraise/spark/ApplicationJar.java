package dev.appraise.spark;

import dev.appraise.api.InvalidInputException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The jar that machines of a cluster get: Appraise and its libraries, without Spark, which they have. Guava and Jackson's
 * annotations have names of their own in it, as Spark brings other versions.
 */
final class ApplicationJar {
    private static final String NAME = "appraise-spark.jar";

    private ApplicationJar() {}

    /**
     * Where it lies: beside this module's own jar or classes.
     *
     * @throws InvalidInputException if it was not built
     */
    static Path find() {
        Path jar = code().resolveSibling(NAME);
        if (!Files.isRegularFile(jar)) {
            throw new InvalidInputException(
                    "there is no " + jar + ", which the machines of a cluster are sent",
                    "it is not built yet: mvn package -DskipTests -pl benchmarks/spark -am");
        }
        return jar;
    }

    private static Path code() {
        try {
            return Path.of(ApplicationJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry is no URI", e);
        }
    }
}
