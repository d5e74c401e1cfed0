package dev.appraise.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.spark.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real cluster: run with {@code -Pcluster}, once the jar for its machines is packaged. */
@Tag("cluster")
class StandaloneClusterTest {
    private static final int TRIALS = 24;

    @TempDir
    private Path folder;

    private Path experiment;
    private StandaloneCluster cluster;
    private int lastWorker;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        experiment = Files.writeString(folder.resolve("experiment.yaml"), """
                name: cluster
                seeds: 8
                studies:
                  - dataset: {id: column, settings: {source: simulated}}
                    network: 5-12-12-3
                    training: {epochs: 300}
                    targets: [0.5]
                    methods: [layer-magnitude, synaptic-pruning, random]
                """);
        cluster = new StandaloneCluster(folder, Path.of("target", "lib"));
        cluster.addWorker();
        lastWorker = cluster.addWorker();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        cluster.stop();
    }

    @Test
    void aLostDriverLosesNothingOnRerun() throws IOException, InterruptedException {
        String expected = Comparison.run(experiment, folder.resolve("threads")).summary();
        assertThat(Comparison.run(experiment, folder.resolve("processes"), "--isolate")
                        .summary())
                .isEqualTo(expected);

        Comparison lost = Comparison.start(experiment, folder.resolve("spark"), spark());
        lost.awaitResults(5);
        lost.kill();
        List<String> before = lost.results();
        assertThat(before.size()).as(lost.said()).isBetween(5, TRIALS - 1);

        Comparison goneOn = Comparison.run(experiment, folder.resolve("spark"), spark());
        assertThat(goneOn.summary()).isEqualTo(expected);
        assertThat(goneOn.results()).hasSize(TRIALS).containsAll(before.subList(0, 5));
    }

    @Test
    void aLostWorkerCostsNothingButTime() throws IOException, InterruptedException {
        String expected = Comparison.run(experiment, folder.resolve("threads")).summary();

        Comparison running = Comparison.start(experiment, folder.resolve("spark"), spark());
        try {
            running.awaitResults(5);
            cluster.killWorker(lastWorker);
            assertThat(running.results()).as(running.said()).hasSizeBetween(5, TRIALS - 1);
            assertThat(running.exitCode()).as(running.said()).isZero();
        } finally {
            running.kill();
        }
        assertThat(running.summary()).isEqualTo(expected);
        assertThat(running.results()).hasSize(TRIALS);
    }

    private String[] spark() {
        return new String[] {"--executor", "spark", "--master", cluster.url(), "--heap", "512m"};
    }
}
