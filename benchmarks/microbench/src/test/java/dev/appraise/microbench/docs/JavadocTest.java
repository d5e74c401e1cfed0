package dev.appraise.microbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavadocTest {
    /** What the sentence above says need not be said again by tags; records and settings have no constructor to comment. */
    private static final Pattern HOUSE_STYLE =
            Pattern.compile("no @(param|return|throws)( for .*)?|use of default constructor, .*");

    private static final List<String> SOURCES = List.of(
            "pruning-api/src/main/java/dev",
            "pruning-api/src/test/java/dev/appraise/api/conformance",
            "pruning-core/src/main/java",
            "appraisers/src/main/java",
            "baselines/src/main/java",
            "datasets/src/main/java",
            "benchmarks/harness/src/main/java",
            "benchmarks/microbench/src/main/java");

    @TempDir
    private Path folder;

    @Test
    void javadocHasNothingToWarnOf() throws IOException {
        DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-quiet",
                "-Xdoclint:all",
                "-Xmaxwarns",
                "100000",
                "--add-modules",
                "jdk.incubator.vector",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString());
        try (StandardJavaFileManager files =
                javadoc.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean done = javadoc.getTask(
                            Writer.nullWriter(),
                            files,
                            said,
                            null,
                            options,
                            files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            assertThat(done).as("%s", said.getDiagnostics()).isTrue();
        }

        assertThat(said.getDiagnostics())
                .as("javadoc was asked to complain of tags, so it must have")
                .anyMatch(found -> found.getMessage(Locale.ROOT).startsWith("no @param"));
        assertThat(said.getDiagnostics())
                .filteredOn(found -> found.getSource() != null)
                .extracting(JavadocTest::text)
                .filteredOn(text -> !HOUSE_STYLE
                        .matcher(text.substring(text.indexOf(' ') + 1))
                        .matches())
                .isEmpty();
    }

    private static String text(Diagnostic<? extends JavaFileObject> found) {
        return found.getSource().getName() + ":" + found.getLineNumber() + " " + found.getMessage(Locale.ROOT);
    }

    private static List<Path> sources() {
        return SOURCES.stream()
                .flatMap(source -> javaFiles(Documents.root().resolve(source)))
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
