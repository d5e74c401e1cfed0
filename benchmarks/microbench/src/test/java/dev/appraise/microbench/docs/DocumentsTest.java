package dev.appraise.microbench.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.appraise.core.plugin.PruningModule;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.cli.AppraiseCommand;
import dev.appraise.harness.experiment.ExperimentReader;
import dev.appraise.harness.run.HarnessModule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class DocumentsTest {
    private static final List<String> MODULES = List.of(
            "pruning-api",
            "pruning-core",
            "appraisers",
            "baselines",
            "datasets",
            "benchmarks/harness",
            "benchmarks/microbench",
            "benchmarks/peers",
            "benchmarks/spark");

    private final Injector injector = Guice.createInjector(
            new PruningModule(Registry.of(DocumentsTest.class.getClassLoader())), new HarnessModule());

    static List<Path> documents() throws IOException {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandCanBeTyped(Path document) {
        for (String command : Documents.commands(document)) {
            for (String one : alternatives(command)) {
                assertThatCode(() -> commandLine().parseArgs(arguments(one)))
                        .as("%s: appraise %s", document, one)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandThatOnlyTellsSomethingRuns(Path document) {
        for (String command : Documents.commands(document)) {
            for (String one : alternatives(command)) {
                if (one.matches("(methods|datasets|describe [a-z].*|completion|--.*)") && !one.contains("--plugins")) {
                    assertThat(run(one)).as("%s: appraise %s", document, one).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyExperimentCanBeRead(Path document) {
        ExperimentReader reader = injector.getInstance(ExperimentReader.class);
        for (String yaml : Documents.blocks(document, "yaml")) {
            if (!yaml.contains("criterion: wanda")) { // A plug-in's; the build of docs/examples runs it.
                assertThat(reader.read(document.toString(), yaml).studies()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPieceOfJavaIsCompiledSomewhere(Path document) throws IOException {
        String compiled;
        try (Stream<Path> files = Files.walk(Documents.root().resolve("docs/examples"))) {
            compiled = files.filter(file -> file.toString().matches(".*/src/.*\\.java"))
                    .map(file -> flat(Documents.text(file)))
                    .collect(Collectors.joining("\n"));
        }
        for (String java : Documents.blocks(document, "java")) {
            assertThat(compiled).as("%s", document).contains(flat(java));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) {
        assertThat(Documents.links(document))
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void everyPackageThatIsNamedExists() throws IOException {
        Pattern packages = Pattern.compile("`(dev\\.appraise(\\.[a-z]+)+)`");
        for (Path document : Documents.all()) {
            packages.matcher(Documents.text(document))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .forEach(name -> assertThat(MODULES)
                            .as("%s in %s", name, document)
                            .anyMatch(module -> Files.isDirectory(Documents.root()
                                            .resolve(module + "/src/main/java/" + name.replace('.', '/')))
                                    || Files.isDirectory(Documents.root()
                                            .resolve(module + "/src/test/java/" + name.replace('.', '/')))));
        }
    }

    @Test
    void theReferenceIsWhatTheRecordsSay() throws IOException {
        Path file = Documents.root().resolve("docs/experiment-file.md");
        String reference = new Reference(injector.getInstance(Registry.class), this::run).text();
        if (Boolean.getBoolean("appraise.docs.write")) {
            Files.writeString(file, reference);
        }
        assertThat(file)
                .as("to write it anew: mvn verify -pl benchmarks/microbench -am -Dappraise.docs.write=true")
                .hasContent(reference);
    }

    /** {@code bench appraisal|training} is two commands. */
    private static List<String> alternatives(String command) {
        return Stream.of(command.split(" "))
                .filter(word -> word.contains("|"))
                .findFirst()
                .map(word -> Stream.of(word.split("\\|"))
                        .map(one -> command.replace(word, one))
                        .toList())
                .orElse(List.of(command));
    }

    private static String[] arguments(String command) {
        return command.isEmpty() ? new String[0] : command.split(" ");
    }

    private static String flat(String java) {
        return java.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private CommandLine commandLine() {
        return AppraiseCommand.commandLine(injector);
    }

    private String run(String command) {
        StringWriter out = new StringWriter();
        int exit = commandLine().setOut(new PrintWriter(out, true)).execute(arguments(command));
        assertThat(exit).as("appraise %s", command).isZero();
        return out.toString();
    }
}
