package dev.appraise.spark.trials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.spark.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkExecutorTest {
    private static final String[] SPARK = {"--executor", "spark", "--master", "local[2]"};

    @TempDir
    private Path folder;

    @Test
    void threadsForkedJvmsAndSparkGiveTheSameSummary() throws IOException, InterruptedException {
        Path experiment = experiment("""
                name: same
                seeds: 2
                studies:
                  - dataset: {id: column, settings: {source: simulated}}
                    network: 5-5-3
                    training: {epochs: 20}
                    targets: [0.5]
                    methods: [layer-magnitude, synaptic-pruning, random]
                """);
        Comparison threads = Comparison.run(experiment, folder.resolve("threads"));
        Comparison processes = Comparison.run(experiment, folder.resolve("processes"), "--executor", "processes");
        Comparison spark = Comparison.run(experiment, folder.resolve("spark"), SPARK);

        assertThat(processes.summary()).isEqualTo(threads.summary());
        assertThat(spark.summary()).isEqualTo(threads.summary());
        assertThat(spark.kept()).isEqualTo(threads.kept()).isNotEmpty();
        assertThat(spark.said()).doesNotContainPattern("(?m)^(WARN|ERROR) ");
        assertThat(spark.results()).hasSize(6).allMatch(line -> line.contains("\"executor\":\"spark on local[2]\""));
        assertThat(Files.readString(folder.resolve("spark/report.html"))).contains("spark on local[2]");
    }

    @Test
    void aTrialThatFailsIsRecordedAndTheOthersGoOnEvenWithEvidenceFromSpark() throws IOException, InterruptedException {
        Path experiment = experiment("""
                name: failing
                seeds: 1
                studies:
                  - dataset: {id: column, settings: {source: simulated}}
                    network: 5-5-3
                    training: {epochs: 20}
                    targets: [0.5]
                    methods:
                      - {name: asks-spark, id: synaptic-pruning, settings: {criterion: distributed-ablation}}
                      - {name: does-not, id: synaptic-pruning}
                """);
        Comparison nested = Comparison.start(experiment, folder.resolve("nested"), SPARK);
        assertThat(nested.exitCode()).isEqualTo(1);
        assertThat(nested.said()).contains("distributed-ablation has Spark run tasks");
        assertThat(nested.results()).hasSize(2);

        Comparison evidence = Comparison.run(experiment, folder.resolve("evidence"));
        assertThat(evidence.results()).hasSize(2);
        assertThat(values(evidence.summary(), "mean")).hasSize(2);
        assertThat(Set.copyOf(values(evidence.summary(), "mean"))).hasSize(1);
    }

    @Test
    void ctrlCKeepsWhatIsDoneAndTheSameCommandGoesOn() throws IOException, InterruptedException {
        Path experiment = experiment("""
                name: stopped
                seeds: 6
                studies:
                  - dataset: {id: column, settings: {source: simulated}}
                    network: 5-12-12-3
                    training: {epochs: 400}
                    targets: [0.5]
                    methods: [synaptic-pruning]
                """);
        Comparison stopped = Comparison.start(experiment, folder.resolve("stopped"), SPARK);
        stopped.awaitResults(1);
        stopped.interrupt();
        assertThat(stopped.exitCode()).as(stopped.said()).isEqualTo(130);
        assertThat(stopped.said()).contains("Stopped; ");
        List<String> before = stopped.results();
        assertThat(before.size()).isBetween(1, 5);

        Comparison goneOn = Comparison.run(experiment, folder.resolve("stopped"), SPARK);
        assertThat(goneOn.results()).hasSize(6).startsWith(before.toArray(new String[0]));
    }

    @Test
    void whatIsNoAddressOfAClusterIsToldInOneMessage() throws IOException, InterruptedException {
        Path experiment = experiment("""
                name: nowhere
                seeds: 1
                studies:
                  - dataset: {id: column, settings: {source: simulated}}
                    network: 5-5-3
                    training: {epochs: 1}
                    methods: [dense]
                """);
        Comparison nowhere =
                Comparison.start(experiment, folder.resolve("nowhere"), "--executor", "spark", "--master", "somewhere");

        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.said())
                .contains(
                        "'somewhere' is no address of a Spark cluster", "Maybe you meant local[*], spark://HOST:7077");
    }

    private static List<String> values(String json, String key) {
        return Pattern.compile("\"" + key + "\" : ([^,]+)")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Path experiment(String yaml) throws IOException {
        return Files.writeString(folder.resolve("experiment.yaml"), yaml);
    }
}
