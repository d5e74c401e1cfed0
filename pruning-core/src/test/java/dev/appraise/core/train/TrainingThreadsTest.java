package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.data.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 10 rows in batches of 3: the last batch has one row, fewer than threads. */
class TrainingThreadsTest {
    @ParameterizedTest
    @CsvSource({
        "4-6-2,ADAM,false",
        "4-6-2,SGD,false",
        "9-1-1,ADAM,true",
        "9-1-1,SGD,false",
        "225-40-5-2,ADAM,true",
        "225-40-5-2,SGD,true",
        "225-40-5-2,ADAM,false"
    })
    void anyNumberOfThreadsGivesTheSameBits(String shape, Algorithm algorithm, boolean sparse) {
        List<Float> expected = trained(shape, algorithm, sparse, 1);
        for (int threads = 2; threads <= 5; threads++) {
            assertThat(trained(shape, algorithm, sparse, threads)).isEqualTo(expected);
        }
    }

    private static List<Float> trained(String shape, Algorithm algorithm, boolean sparse, int threads) {
        Fixture fixture = fixture(shape, sparse, threads);
        for (int c = 0; c < fixture.network.size(); c += 3) {
            fixture.network.prune(c);
        }
        Trainer trainer = fixture.trainer(chancy(algorithm));
        trainer.train(2.25);
        List<Float> all = new ArrayList<>();
        trainer.train(0.5, (gradient, rate) -> {
            all.addAll(fixture.parameters());
            for (float[] slopes : gradient.weights()) {
                for (float slope : slopes) {
                    all.add(slope);
                }
            }
        });
        all.addAll(fixture.parameters());
        return all;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVENBERG_MARQUARDT")
    void aStateGoesOnUnderAnotherNumberOfThreads(Algorithm algorithm) {
        Fixture fixture = fixture("225-40-5-2", true, 2);
        Trainer trainer = fixture.trainer(chancy(algorithm));
        trainer.train(1.5);
        TrainerState state = trainer.state();
        Fixture other = fixture("225-40-5-2", true, 3);
        other.network.rewind(fixture.network);
        trainer.train(2);

        Trainer successor = other.trainer(chancy(algorithm));
        successor.restore(state);
        successor.train(2);
        assertThat(other.parameters()).isEqualTo(fixture.parameters());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVENBERG_MARQUARDT")
    void aCancelledNetworkIsThatOfTheLastStep(Algorithm algorithm) {
        Fixture fixture = fixture("225-40-5-2", true, 2);
        int[] batches = new int[1];
        fixture.checkCancelled = () -> {
            if (++batches[0] == 3) {
                throw new CancellationException();
            }
        };
        Trainer trainer = fixture.trainer(chancy(algorithm));
        assertThatThrownBy(() -> trainer.train(10)).isInstanceOf(CancellationException.class);
        Fixture twin = fixture("225-40-5-2", true, 1);
        twin.trainer(chancy(algorithm)).train(0.75);
        assertThat(fixture.parameters()).isEqualTo(twin.parameters());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVENBERG_MARQUARDT")
    void prunedConnectionsOfTheFirstLayerStayZeroWhereverTheyAre(Algorithm algorithm) {
        Fixture fixture = fixture("225-40-5-2", true, 2);
        for (int c = 0; c < fixture.network.size(); c += 7) {
            fixture.network.prune(c);
        }
        fixture.trainer(chancy(algorithm)).train(2);
        for (int c = 0; c < fixture.network.size(); c++) {
            assertThat(fixture.weight(c) == 0).isEqualTo(c % 7 == 0);
        }
    }

    private static Fixture fixture(String shape, boolean sparse, int threads) {
        Fixture fixture = new Fixture(shape);
        fixture.threads = threads;
        if (sparse) {
            Batch rows = fixture.training;
            float[] inputs = rows.inputs().clone();
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = i % 5 == 0 ? inputs[i] : 0;
            }
            fixture.training = new Batch(inputs, rows.targets(), rows.size(), rows.features(), rows.outputs());
            assertThat(Arrays.equals(inputs, rows.inputs())).isFalse();
        }
        return fixture;
    }

    private static TrainingSettings chancy(Algorithm algorithm) {
        TrainingSettings settings = Settings.with(Settings.sgd(), "algorithm", algorithm);
        settings = Settings.with(settings, "learningRate", 0.01);
        settings = Settings.with(settings, "weightDecay", 0.01);
        settings = Settings.with(settings, "momentum", 0.9);
        settings = Settings.with(settings, "dropout", 0.2);
        settings = Settings.with(settings, "inputDropout", 0.1);
        return Settings.with(settings, "shift", 1);
    }
}
