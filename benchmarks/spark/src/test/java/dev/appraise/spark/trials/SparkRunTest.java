package dev.appraise.spark.trials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Activation;
import dev.appraise.harness.experiment.Chosen;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.TrialResult;
import dev.appraise.harness.run.RemoteSettings;
import dev.appraise.harness.run.TrialListener;
import dev.appraise.harness.run.Work;
import dev.appraise.spark.Cluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkRunTest {
    private static final String HEARTBEAT = "spark.executor.heartbeatInterval";

    @TempDir
    private Path folder;

    private final List<TrialResult> results = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final ConcurrentLinkedQueue<Double> shares = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void hearOften() {
        System.setProperty(HEARTBEAT, "1s");
    }

    @AfterEach
    void hearAsUsual() {
        System.clearProperty(HEARTBEAT);
    }

    @Test
    void networksComeBackFromExecutorsThatDoNotSeeTheFolder() throws InterruptedException {
        Trial trial = trial("layer-magnitude", 50);

        run(trial, Optional.empty());

        assertThat(failures).isEmpty();
        assertThat(results).hasSize(1);
        assertThat(results.get(0).provenance().build().revision()).isEqualTo("as led");
        assertThat(folder.resolve("networks").resolve(trial.id() + ".network")).isNotEmptyFile();
        assertThat(folder.resolve("traces").resolve(trial.id() + ".json")).isNotEmptyFile();
    }

    @Test
    void aTrialTellsHowFarItIsAndHasFailedIfItTakesTooLong() throws InterruptedException {
        run(trial("layer-magnitude", 2_000_000), Optional.of(Duration.ofSeconds(5)));

        assertThat(results).isEmpty();
        assertThat(failures).containsExactly("it took longer than the limit of 5s");
        assertThat(shares).isNotEmpty().allMatch(share -> share > 0 && share < 1);
    }

    private void run(Trial trial, Optional<Duration> limit) throws InterruptedException {
        RemoteSettings settings = new RemoteSettings(
                new Build("1", "as led", "17"),
                List.of(),
                folder.resolve("cache").toString(),
                Optional.empty(),
                Map.of(),
                folder.toString(),
                false,
                Set.of(trial.id()),
                0);
        Work work = new Work(
                2,
                limit,
                Optional.empty(),
                Optional.of("local[2]"),
                here -> {
                    throw new AssertionError("not here");
                },
                settings,
                (told, share) -> shares.add(share));
        new SparkExecutor(new Cluster("local[2]", Optional.empty()), work).run(List.of(trial), new TrialListener() {
            @Override
            public void finished(TrialResult result) {
                results.add(result);
            }

            @Override
            public void failed(Trial failed, Cause cause) {
                failures.add(cause.text());
            }
        });
    }

    private static Trial trial(String method, int epochs) {
        return new Trial(
                new Chosen("column", Map.of("source", "simulated")),
                "5-12-3",
                Activation.TANH,
                "",
                Map.of("epochs", epochs),
                method,
                new Chosen(method, Map.of()),
                0.5,
                1);
    }
}
