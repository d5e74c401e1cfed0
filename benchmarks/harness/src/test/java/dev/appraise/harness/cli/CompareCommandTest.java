package dev.appraise.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.result.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompareCommandTest extends CommandLineRun {
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
    void aDryRunListsTheTrialsAndRunsNone() throws IOException {
        assertThat(run("compare", experiment(false), "--out", results(), "--dry-run"))
                .isZero();

        assertThat(out.toString())
                .contains("toy-data seed 1 toy-method to 50.0 %")
                .containsPattern("\n4 trials; about \\d+ s on \\d threads?\\.");
        assertThat(folder.resolve("results")).doesNotExist();
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
}
