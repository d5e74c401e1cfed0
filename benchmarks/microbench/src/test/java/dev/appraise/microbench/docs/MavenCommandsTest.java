package dev.appraise.microbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals, profiles, modules and properties of the {@code mvn} commands in documents exist. */
class MavenCommandsTest {
    private static final Set<String> PHASES =
            Set.of("clean", "compile", "process-test-classes", "test", "package", "verify", "install");
    private static final Set<String> FLAGS = Set.of("-q", "-o", "-am");
    private static final Set<String> MAVENS_PROPERTIES = Set.of("skipTests", "test", "surefire.failIfNoSpecifiedTests");

    static List<Path> documents() throws IOException {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyMavenCommandCanBeTyped(Path document) throws IOException {
        for (String command : Documents.mavenCommands(document)) {
            assertThat(unknown(command)).as("%s: mvn %s", document, command).isEmpty();
        }
    }

    @Test
    void documentsHaveMavenCommands() throws IOException {
        assertThat(Documents.mavenCommands(Documents.root().resolve("CONTRIBUTING.md")))
                .contains("verify", "-Ppeers verify", "spotless:apply");
    }

    @Test
    void whatDoesNotExistIsFound() throws IOException {
        assertThat(unknown("-Ppeers -pl benchmarks/microbench -am -Dinvoker.skip spotless:apply verify"))
                .isEmpty();
        assertThat(unknown("-Ppears verifi -pl benches spotles:apply -X -Dinvoker.skipp"))
                .containsExactly("-Ppears", "verifi", "-pl benches", "spotles:apply", "-X", "-Dinvoker.skipp");
    }

    private static List<String> unknown(String command) throws IOException {
        String poms = poms();
        Stream.Builder<String> unknown = Stream.builder();
        Iterator<String> words = List.of(command.split(" +")).iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("-pl")) {
                String module = words.next();
                if (!Files.isRegularFile(Documents.root().resolve(module).resolve("pom.xml"))) {
                    unknown.add("-pl " + module);
                }
            } else if (!isKnown(word, poms)) {
                unknown.add(word);
            }
        }
        return unknown.build().toList();
    }

    private static boolean isKnown(String word, String poms) throws IOException {
        if (word.startsWith("-P")) {
            return has(poms, "<profile>\\s*(<!--.*?-->\\s*)?<id>" + Pattern.quote(word.substring(2)) + "</id>");
        }
        if (word.startsWith("-D")) {
            String property = word.substring(2).replaceFirst("=.*", "");
            return MAVENS_PROPERTIES.contains(property)
                    || poms.contains("<" + property + ">")
                    || tests().contains("\"" + property + "\"");
        }
        return word.contains(":")
                ? poms.contains("<artifactId>" + word.replaceFirst(":.*", "") + "-maven-plugin</artifactId>")
                : PHASES.contains(word) || FLAGS.contains(word);
    }

    private static boolean has(String poms, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(poms).find();
    }

    /** The poms of the reactor. */
    private static String poms() throws IOException {
        return texts(file -> file.endsWith("pom.xml"));
    }

    /** Where properties of our own are read. */
    private static String tests() throws IOException {
        return texts(file -> file.toString().endsWith("Test.java"));
    }

    private static String texts(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(Documents.root())) {
            return files.filter(wanted)
                    .filter(file -> !file.toString().contains("/target/"))
                    .map(Documents::text)
                    .collect(Collectors.joining("\n"));
        }
    }
}
