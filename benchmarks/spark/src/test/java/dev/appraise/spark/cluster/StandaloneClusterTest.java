package dev.appraise.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.spark.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real cluster: run with {@code -Pcluster}, once the jar for its machines is packaged. */
@Tag("cluster")
class StandaloneClusterTest {
    private static final int TRIALS = 24;

    @TempDir
    private Path folder;

    @Test
    void lostWorkersAndLostDriversCostNothingButTime() throws IOException, InterruptedException {
        Path experiment = Files.writeString(folder.resolve("experiment.yaml"), """
                name: cluster
                seeds: 8
                studies:
                  - dataset: {id: column, settings: {source: simulated}}
                    network: 5-12-12-3
                    training: {epochs: 300}
                    targets: [0.5]
                    methods: [layer-magnitude, synaptic-pruning, random]
                """);
        String expected = Comparison.run(experiment, folder.resolve("threads")).summary();
        assertThat(Comparison.run(experiment, folder.resolve("processes"), "--isolate")
                        .summary())
                .isEqualTo(expected);

        StandaloneCluster cluster = new StandaloneCluster(folder, Path.of("target", "lib"));
        try {
            cluster.addWorker();
            int second = cluster.addWorker();
            String[] spark = {"--executor", "spark", "--master", cluster.url(), "--heap", "512m"};

            Comparison killed = Comparison.start(experiment, folder.resolve("driver-lost"), spark);
            killed.awaitResults(5);
            killed.kill();
            List<String> before = killed.results();
            assertThat(before.size()).as(killed.said()).isBetween(5, TRIALS - 1);
            Comparison goneOn = Comparison.run(experiment, folder.resolve("driver-lost"), spark);
            assertThat(goneOn.summary()).isEqualTo(expected);
            assertThat(goneOn.results()).hasSize(TRIALS).containsAll(before.subList(0, 5));

            Comparison running = Comparison.start(experiment, folder.resolve("worker-lost"), spark);
            running.awaitResults(5);
            cluster.killWorker(second);
            assertThat(running.results()).hasSizeLessThan(TRIALS);
            assertThat(running.exitCode()).as(running.said()).isZero();
            assertThat(running.summary()).isEqualTo(expected);
            assertThat(running.results()).hasSize(TRIALS);
        } finally {
            cluster.stop();
        }
    }
}
