package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CommandLineTest extends CommandLineRun {
    @Test
    void knownGoodListsWhatWasAskedFor() {
        assertThat(run("known-good", "--only", "movement", "--out", results())).isZero();

        assertThat(out.toString().lines().filter(line -> line.startsWith("pass: movement: ")))
                .hasSize(2);
        assertThat(folder.resolve("results/known-good.md"))
                .content()
                .contains("| movement: connections that grow back while the mask moves ");
    }

    @Test
    void knownGoodSaysWhatCanBeAskedFor() {
        assertThat(run("known-good", "--only", "nothing")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("appraise: no line has 'nothing' in it")
                .contains("; snip with 95 % pruned");
    }

    @Test
    void wrongInputGivesExitCode2AndTwoLines() throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.writeString(file, EXPERIMENT.replace("toy-idle", "toy-idler"));

        assertThat(run("compare", file.toString())).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString())
                .startsWith("appraise: there is no method 'toy-idler' (" + file + ", line 5, column 15)")
                .contains("\nMaybe you meant 'toy-idle'; there are: ", "; or its jar lies in a folder that --plugins ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownExperimentListsThoseThereAre() {
        assertThat(run("compare", "tabel5")).isEqualTo(2);

        assertThat(err.toString()).contains("there is no built-in experiment 'tabel5'", "Maybe you meant 'table5'");
    }

    @Test
    void wrongUsageGivesExitCode2WithAHint() {
        assertThat(run("compair")).isEqualTo(2);
        assertThat(err.toString()).contains("'compair'").containsPattern("\nMaybe .*'appraise( compare)? --help'");
        assertThat(run()).isEqualTo(2);
        assertThat(run("compare", "--quick", "--full")).isEqualTo(2);
        assertThat(run("compare", "--seeds", "many")).isEqualTo(2);
    }

    @Test
    void aFaultOfOursGivesExitCode1AndALogWithTheStackTrace() throws IOException {
        int code = Troubles.tell(new IllegalStateException("impossible"), new PrintWriter(err, true));

        assertThat(code).isEqualTo(1);
        Matcher log =
                Pattern.compile("Maybe the stack trace in (.*\\.log) says why").matcher(err.toString());
        assertThat(log.find()).isTrue();
        Path file = Path.of(log.group(1));
        assertThat(file).content().contains("IllegalStateException: impossible", "at dev.appraise");
        Files.delete(file);
    }

    @Test
    void whatThereIsIsListed() {
        assertThat(run("methods")).isZero();
        assertThat(out.toString())
                .containsPattern("toy-method +before training")
                .contains("Predictors (no networks: fitted, not pruned)\n\nanfis: ", "toy-predictor: Says the same")
                .contains("toy-criterion: Scores");
        assertThat(run("datasets")).isZero();
        assertThat(out.toString()).contains("toy-data: Sums and differences.");
    }

    @Test
    void aPlugInIsDescribedWithItsSettings() {
        assertThat(run("describe", "toy-method")).isZero();

        assertThat(out.toString())
                .contains("method toy-method (Toy): Prunes every other connection.", "Nobody, never")
                .contains("criterion: toy-criterion  (criterion)\n        # What it pretends to ask.")
                .contains("rounds: 1  (whole number)\n        # Rounds; at least 1.");
    }

    @Test
    void aPredictorIsDescribedWithItsPaper() {
        assertThat(run("describe", "toy-predictor")).isZero();

        assertThat(out.toString())
                .contains("predictor toy-predictor: Says the same everywhere.", "paper:  Nobody, ever")
                .contains("level: 0.0  (number)\n        # What it says");
    }

    @Test
    void theTrainerIsDescribedToo() {
        assertThat(run("describe", "training")).isZero();

        assertThat(out.toString()).contains("algorithm: adam  (adam | sgd | levenberg-marquardt)");
    }

    @Test
    void anUnknownPlugInIsAnsweredWithTheNearest() {
        assertThat(run("describe", "toy-methid")).isEqualTo(2);

        assertThat(err.toString()).contains("Maybe you meant 'toy-method'; there are: ");
    }

    @Test
    void filesOfDataAreFound() throws IOException {
        Path file = Files.createFile(folder.resolve("toy.txt"));

        assertThat(run("data", "where", "toy-data", "--data", folder.toString()))
                .isZero();
        assertThat(out.toString()).isEqualTo(file + System.lineSeparator());
        assertThat(run("data", "where", "toy-data")).isEqualTo(2);
        assertThat(err.toString()).contains("no file of dataset 'toy-data'", "appraise data get toy-data");
        assertThat(run("data")).isEqualTo(2);
    }

    @Test
    void aFileThatInitWritesCanBeRun() throws IOException {
        Path file = folder.resolve("mine.yaml");
        assertThat(run("init", file.toString())).isZero();
        assertThat(err.toString()).contains("appraise compare " + file);
        for (String built : new String[] {"starter", "reference"}) {
            assertThat(ExperimentFile.find(built).text()).contains("studies:");
        }
        assertThat(file).hasContent(ExperimentFile.find("starter").text());
    }

    @Test
    void initWritesOverNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "precious");
        assertThat(run("init", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(file + " exists, and is left as it is", "\nMaybe give");
        assertThat(file).hasContent("precious");
        assertThat(run("init", folder.resolve("mine.txt").toString())).isEqualTo(2);
        assertThat(run("init", folder.resolve("none/mine.yaml").toString())).isEqualTo(2);
    }

    @Test
    void theShellCanCompleteCommandsAndOptions() {
        assertThat(run("completion")).isZero();

        assertThat(out.toString()).contains("complete -F _complete_appraise", "known-good", "--plugins");
    }

    @Test
    void aCommandOfAModuleThatIsNotThereIsKnownAndSaysWhereItIs() {
        assertThat(run("completion")).isZero();
        assertThat(out.toString())
                .containsPattern("(?m)local commands=.*\\bbench\\b")
                .contains("--sweep");

        assertThat(run("bench", "lm")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("appraise: the command 'bench' is in a module that is not on the class path")
                .contains("\nMaybe run './appraise bench lm' in the source tree");
    }

    @Test
    void aJarCanBringACommand() {
        assertThat(run("toy-command")).isEqualTo(7);
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (String command : new String[] {
            "", "init", "compare", "known-good", "methods", "datasets", "describe", "data", "data get", "completion"
        }) {
            assertThat(run((command + " --help").strip().split(" "))).isZero();
        }
        assertThat(out.toString().split("Example: (source <\\()?appraise", -1)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("appraise development (");
    }
}
