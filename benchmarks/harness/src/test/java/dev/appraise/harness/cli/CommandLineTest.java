package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.result.Json;
import dev.appraise.harness.result.ResultStore;
import dev.appraise.harness.toy.Toys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class CommandLineTest {
    private static final String EXPERIMENT = """
            seeds: 2
            studies:
              - dataset: toy-data
                network: 2-3-2
                methods: [toy-idle, {id: toy-method, settings: {breaks: BREAKS}}]
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void comparePrintsATableAndKeepsTheResults() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results())).isZero();

        assertThat(out.toString())
                .contains("toy-data (made, noise 0), 2-3-2: fit over all samples; 20 rows, 14 for training")
                .containsPattern("toy-method +50.0 ")
                .contains("Results are in " + results());
        assertThat(err.toString()).contains("[1/4] toy-data seed ", "[4/4] ");
        assertThat(folder.resolve("results"))
                .isDirectoryContaining("glob:**/results.jsonl")
                .isDirectoryContaining("glob:**/summary.json")
                .isDirectoryContaining("glob:**/table.md")
                .isDirectoryContaining("glob:**/table.csv")
                .isDirectoryContaining("glob:**/experiment.yaml");
    }

    @Test
    void fidelityComparesEveryCriterionWithTheExactChangeOfError() throws IOException {
        Path file = folder.resolve("fidelity.yaml");
        Files.writeString(file, """
                report: fidelity
                seeds: 2
                studies:
                  - dataset: toy-data
                    network: 2-3-2
                    methods: [toy-method]
                """);

        assertThat(run("compare", file.toString(), "--out", results())).isZero();

        assertThat(err.toString()).contains("[1/2] toy-data seed 0 toy-method", "[2/2] toy-data seed 1 ");
        assertThat(out.toString())
                .contains(
                        "toy-data (made), 2-3-2, untrained: agreement",
                        "12 connections, 14 training rows; seeds 0 to 1")
                .contains("toy-data (made), 2-3-2, after toy-method: agreement", "6 connections, 14 training rows")
                .containsPattern("toy-criterion +- +- ")
                .containsPattern("magnitude +-?0\\.\\d{3} ± 0\\.\\d{3} ")
                .contains("Results are in " + results() + ": fidelity.json, table.md.");
        assertThat(folder.resolve("results/fidelity.json"))
                .content()
                .contains("\"criterion\" : \"error-ablation\"", "\"state\" : \"after toy-method\"", "\"spearman\" : ");
        assertThat(folder.resolve("results"))
                .isDirectoryContaining("glob:**/table.md")
                .isDirectoryContaining("glob:**/experiment.yaml");
    }

    @Test
    void aRerunSkipsWhatIsDone() throws IOException {
        run("compare", experiment(false), "--out", results(), "--seeds", "1");
        assertThat(run("compare", experiment(false), "--out", results())).isZero();

        assertThat(err.toString()).contains("2 of 4 trials are done already", "[3/4]", "[4/4]");
        assertThat(Files.readAllLines(folder.resolve("results/results.jsonl"))).hasSize(4);
    }

    @Test
    void aFailedTrialGivesExitCode1AndIsTold() throws IOException {
        assertThat(run("compare", experiment(true), "--out", results())).isEqualTo(1);

        assertThat(err.toString())
                .contains(
                        "2 trials failed, and are in no mean", "it broke, as it was asked to", "; --retry-failed runs");
        assertThat(folder.resolve("results/failures.json")).content().contains("ToyMethodProvider");
        assertThat(out.toString())
                .contains("failed: toy-method to 50.0 %: 2 of 2 trials, which are in no mean; java.lang.Illegal")
                .contains("Trials that failed, and are in no mean")
                .containsPattern(
                        "toy-method +toy-data +2-3-2 +50.0 +seeds 0 to 1 +java.lang.IllegalStateException: it b");
        assertThat(folder.resolve("results/summary.json")).content().contains("\"failed\" : 2");
        assertThat(folder.resolve("results/report.html"))
                .content()
                .contains("2 with a result, 2 that failed, and are in no mean");
    }

    @Test
    void aFailedTrialIsRunAgainOnRequestAlone() throws IOException {
        run("compare", experiment(true), "--out", results());
        err.getBuffer().setLength(0);
        assertThat(run("compare", experiment(true), "--out", results())).isEqualTo(1);
        assertThat(err.toString())
                .contains("2 of 4 trials failed before, and are not run again unless --retry-failed says so.")
                .doesNotContain("[4/4]");

        err.getBuffer().setLength(0);
        assertThat(run("compare", experiment(true), "--out", results(), "--retry-failed"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("[4/4]");
    }

    @Test
    void isolatedTrialsThatBreakTheirProcessCostNoOther() throws IOException {
        Path file = folder.resolve("trouble.yaml");
        Files.writeString(file, """
                seeds: 1
                threads: 2
                studies:
                  - dataset: toy-data
                    network: 2-3-2
                    methods:
                      - {id: toy-trouble, name: exits, settings: {how: exit}}
                      - {id: toy-trouble, name: fills, settings: {how: memory}}
                      - {id: toy-trouble, name: hangs, settings: {how: hang}}
                      - {id: toy-trouble, name: crashes, settings: {how: halt}}
                      - toy-method
                      - toy-idle
                """);

        assertThat(run(
                        "compare",
                        file.toString(),
                        "--out",
                        results(),
                        "--isolate",
                        "--heap",
                        "64m",
                        "--trial-limit",
                        "15s"))
                .isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("\nexits .* the process that ran it ended with exit code 3")
                .containsPattern("\nfills .* java.lang.OutOfMemoryError: ")
                .containsPattern("\nhangs .* it took longer than the limit of 15s")
                .containsPattern("\ncrashes .* the process that ran it was killed by signal 6")
                .containsPattern("\ntoy-method +50.0 ")
                .containsPattern("\ntoy-idle +0.0 ");
        assertThat(ResultStore.read(folder.resolve("results")).results()).hasSize(2);
        assertThat(folder.resolve("results/networks")).isNotEmptyDirectory();
    }

    @Test
    void isolatedTrialsGiveTheSameFiguresAsThreadsDo() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results())).isZero();
        String threads = Files.readString(folder.resolve("results/summary.json"));
        Path other = folder.resolve("isolated");
        assertThat(run("compare", experiment(false), "--out", other.toString(), "--executor", "processes"))
                .isZero();

        assertThat(withoutTimes(Files.readString(other.resolve("summary.json"))))
                .isEqualTo(withoutTimes(threads));
    }

    @Test
    void aJarCanBringAnExecutor() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results())).isZero();
        Path other = folder.resolve("cluster");
        assertThat(run("compare", experiment(false), "--out", other.toString(), "--executor", "toy-cluster"))
                .isZero();

        assertThat(withoutTimes(Files.readString(other.resolve("summary.json"))))
                .isEqualTo(withoutTimes(Files.readString(folder.resolve("results/summary.json"))));
        assertThat(other.resolve("networks")).isNotEmptyDirectory();
    }

    @Test
    void aTrialThatDivergesHasFailedWithThePlaceAndTheOthersHaveNot() throws IOException {
        Path file = folder.resolve("diverging.yaml");
        Files.writeString(file, """
                seeds: 1
                studies:
                  - dataset: toy-data
                    network: 2-3-2
                    methods: [toy-idle, {id: toy-trouble, settings: {how: diverge}}]
                """);

        assertThat(run("compare", file.toString(), "--out", results())).isEqualTo(1);

        assertThat(err.toString()).contains("toy-trouble", " failed: training diverged: the weight of connection ");
        assertThat(ResultStore.read(folder.resolve("results")).results()).hasSize(1);
        assertThat(ResultStore.read(folder.resolve("results")).failures()).hasSize(1);
    }

    private static String withoutTimes(String summary) {
        return summary.replaceAll("\"seconds\" : [0-9.E-]+", "");
    }

    @Test
    void aFolderThatAnotherRunHoldsIsRefusedWithItsHolder() throws IOException {
        try (ResultStore store = ResultStore.open(folder.resolve("results"))) {
            assertThat(store.results()).isEmpty();
            assertThat(run("compare", experiment(false), "--out", results())).isEqualTo(2);
        }

        assertThat(err.toString())
                .contains("another run is writing into " + results() + ": process "
                        + ProcessHandle.current().pid())
                .contains("\nMaybe wait for it");
    }

    @Test
    void optionsOfTrialsAreChecked() throws IOException {
        String file = experiment(false);
        assertThat(run("compare", file, "--out", results(), "--trial-limit", "soon"))
                .isEqualTo(2);
        assertThat(run("compare", file, "--out", results(), "--heap", "2g")).isEqualTo(2);
        assertThat(run("compare", file, "--out", results(), "--isolate", "--heap", "much"))
                .isEqualTo(2);
        assertThat(run("compare", file, "--out", results(), "--executor", "thread"))
                .isEqualTo(2);
        assertThat(run("compare", file, "--out", results(), "--isolate", "--executor", "threads"))
                .isEqualTo(2);
        assertThat(run("compare", file, "--out", results(), "--master", "local[2]"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("--master local[2] is of no use to executor 'threads'")
                .contains("--trial-limit is 'soon'; it must be a time above 0", "Maybe you meant --isolate --heap 2g")
                .contains("--heap is 'much'", "Maybe you meant 'threads'", "exclude each other");
    }

    @Test
    void aLimitThatIsNotHeldGivesExitCode1AndIsTold() throws IOException {
        assertThat(run("compare", limited("atLeast: 101"), "--out", results())).isEqualTo(1);

        assertThat(out.toString()).containsPattern("\nlimit SHORT: it is perfect: .* \\(n 2\\), at least 101 ");
        assertThat(err.toString()).contains("1 of 1 limits are not held", "\nMaybe the lines marked SHORT");
    }

    @Test
    void aLimitThatIsHeldIsToldToo() throws IOException {
        assertThat(run("compare", limited("atMost: 101"), "--out", results())).isZero();

        assertThat(out.toString()).contains("\nlimit pass: it is perfect: ");
    }

    private String limited(String bound) throws IOException {
        Path file = folder.resolve("limited.yaml");
        return Files.writeString(
                        file,
                        EXPERIMENT.replace("BREAKS", "false") + "    limits: [{text: it is perfect, row: toy-idle, "
                                + bound + "}]\n")
                .toString();
    }

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
    void aDryRunListsTheTrialsAndRunsNone() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results(), "--dry-run"))
                .isZero();

        assertThat(out.toString())
                .contains("toy-data seed 1 toy-method to 50.0 %")
                .containsPattern("\n4 trials; about \\d+ s on \\d threads?\\.");
        assertThat(folder.resolve("results")).doesNotExist();
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
    void aPredictorStandsBesideMethods() throws IOException {
        Path file = folder.resolve("predictor.yaml");
        Files.writeString(file, EXPERIMENT.replace("toy-idle", "toy-predictor").replace("BREAKS", "false"));

        assertThat(run("compare", file.toString(), "--out", results())).isZero();

        assertThat(out.toString()).contains("20 epochs at most").containsPattern("toy-predictor +0\\.0 ");
        assertThat(run("compare", file.toString(), "--out", results())).isZero();
        assertThat(err.toString()).contains("4 of 4 trials are done already");
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
    void quietTellsOnlyResults() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results(), "--quiet"))
                .isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("toy-method");
    }

    @Test
    void quietIsQuietInEveryCommand() throws IOException {
        Files.createFile(folder.resolve("toy.txt"));
        run("compare", experiment(false), "--out", results(), "--quiet");
        for (String command : List.of(
                "compare " + experiment(false) + " --out " + results(),
                "compare " + experiment(false) + " --dry-run",
                "known-good --only movement --out " + folder.resolve("known-good"),
                "report " + results(),
                "init " + folder.resolve("new.yaml"),
                "data get toy-data --data " + folder,
                "methods",
                "datasets")) {
            assertThat(run((command + " --quiet").split(" "))).isZero();
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void quietDoesNotHideErrors() throws IOException {
        assertThat(run("-q", "compare", experiment(true), "--out", results())).isEqualTo(1);

        assertThat(err.toString()).startsWith("appraise: 2 trials failed");
    }

    @Test
    void verboseTellsTheStepsOfEachTrial() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results(), "--verbose"))
                .isZero();

        assertThat(err.toString())
                .containsPattern("\\[\\d/4\\] toy-data seed 0 toy-method .*\n    epoch \\d+\\.\\d\\d: ");
    }

    @Test
    void jsonIsAllThatIsPrinted() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results(), "--json"))
                .isZero();
        assertThat(Json.LINES.readTree(out.toString()).at("/summary/1/method").asString())
                .isEqualTo("toy-method");
        assertThat(json("methods").at("/0/kind").asString()).isEqualTo("method");
        assertThat(json("datasets").at("/0/id").asString()).isNotEmpty();
    }

    @Test
    void theChecksOfKnownGoodAreJsonToo() {
        assertThat(run("known-good", "--only", "movement", "--out", results(), "--json"))
                .isZero();

        JsonNode printed = Json.LINES.readTree(out.toString());
        assertThat(printed.at("/checks")).hasSize(2).allSatisfy(check -> {
            assertThat(check.at("/outcome").asString()).isEqualTo("pass");
            assertThat(check.at("/text").asString()).startsWith("movement: ");
        });
        assertThat(printed.at("/run/folder").asString()).isEqualTo(results());
    }

    @Test
    void aDryRunIsJsonToo() throws IOException {
        assertThat(run("compare", experiment(false), "--dry-run", "--json")).isZero();

        JsonNode printed = Json.LINES.readTree(out.toString());
        assertThat(printed.at("/trials")).hasSize(4);
        assertThat(printed.at("/trials/0/trial").asString()).startsWith("toy-data seed 0 toy-idle");
        assertThat(printed.at("/seconds").isNumber()).isTrue();
    }

    private JsonNode json(String command) {
        out.getBuffer().setLength(0);
        assertThat(run(command, "--json")).isZero();
        return Json.LINES.readTree(out.toString());
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

    private int run(String... arguments) {
        CommandLine commandLine = AppraiseCommand.commandLine(Toys.injector());
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private String experiment(boolean breaks) throws IOException {
        Path file = folder.resolve("experiment.yaml");
        return Files.writeString(file, EXPERIMENT.replace("BREAKS", String.valueOf(breaks)))
                .toString();
    }

    private String results() {
        return folder.resolve("results").toString();
    }
}
