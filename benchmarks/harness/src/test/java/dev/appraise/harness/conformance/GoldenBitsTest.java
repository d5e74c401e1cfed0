package dev.appraise.harness.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.appraise.core.compute.VectorApi;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Java this runs on. */
class GoldenBitsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyMethodGivesTheBitsThatItGaveOnAnyNumberOfThreads(int threads) throws IOException {
        assumeTrue(VectorApi.isPresent(), "the file was written with the Vector API");

        assertThat(GoldenBits.of(threads)).isEqualTo(read(Path.of(GoldenBits.FILE)));
    }

    @Test
    void everyOtherJavaOfThisMachineGivesThemToo(@TempDir Path folder) throws Exception {
        List<Path> others = others();
        assumeTrue(!others.isEmpty(), "no Java of another release stands beside this one");
        for (Path java : others) {
            Path file = folder.resolve("golden.properties");
            Process process = new ProcessBuilder(
                            java.toString(),
                            "--add-modules",
                            "jdk.incubator.vector",
                            "-cp",
                            System.getProperty("java.class.path"),
                            GoldenBits.class.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();

            assertThat(read(file)).as(java.toString()).isEqualTo(read(Path.of(GoldenBits.FILE)));
        }
    }

    /** One of each release from 17 on that lies beside the Java that this runs on. */
    private static List<Path> others() throws IOException {
        Map<String, Path> others = new TreeMap<>();
        Path homes = Path.of(System.getProperty("java.home")).toAbsolutePath().getParent();
        try (Stream<Path> all = Files.list(homes)) {
            for (Path home : all.filter(path -> Files.isExecutable(path.resolve("bin/java"))
                            && Files.isRegularFile(path.resolve("release")))
                    .toList()) {
                Matcher version =
                        Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(Files.readString(home.resolve("release")));
                if (version.find() && Integer.parseInt(version.group(1)) >= 17) {
                    others.put(version.group(1), home.resolve("bin/java"));
                }
            }
        }
        others.remove(String.valueOf(Runtime.version().feature()));
        return List.copyOf(others.values());
    }

    private static SortedMap<String, String> read(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        SortedMap<String, String> golden = new TreeMap<>();
        read.forEach((key, value) -> golden.put(key.toString(), value.toString()));
        return golden;
    }
}
