package dev.appraise.appraisers.compensated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.appraisers.Cases;
import dev.appraise.appraisers.Ridge;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.Session;
import dev.appraise.core.session.Setup;
import dev.appraise.core.train.Algorithm;
import dev.appraise.core.train.Schedule;
import dev.appraise.core.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompensatedPruningTest {
    private static final PruningMethod METHOD =
            new CompensatedPruning(new CompensatedPruningProvider.Settings(2, 15, 1e-4, 0));

    @ParameterizedTest
    @CsvSource({
        "LEVENBERG_MARQUARDT, 0",
        "LEVENBERG_MARQUARDT, 0.589",
        "LEVENBERG_MARQUARDT, 0.9",
        "ADAM, 0.61",
        "SGD, 0.589"
    })
    void prunesExactlyTheTargetWithinTheBudgetAndRevivesNoWeight(Algorithm algorithm, double target) {
        Network network = tanh("4-6-5-2");
        Session session = session(network, rows(network), algorithm, 120, target, () -> {
            assertPrunedWeightsAreZero(network);
            return false;
        });
        METHOD.prune(session);

        assertThat(network.pruned()).isEqualTo((int) Math.round(target * 64));
        assertThat(session.spent().epochs()).isLessThanOrEqualTo(120);
        assertPrunedWeightsAreZero(network);
    }

    @Test
    void keepsTheStepThatMakesUpForTheConnection() {
        Network network = Network.dense(Shape.parse("5-3"), Activation.LINEAR, Activation.LINEAR);
        Batch batch = Cases.rows(network, Loss.MEAN_SQUARED_ERROR, 40);
        List<Network> seen = new ArrayList<>();
        Session session = session(network, batch, Algorithm.LEVENBERG_MARQUARDT, 100, 2.0 / 15, () -> {
            if (network.pruned() == 1) {
                seen.add(network.copy());
            }
            return false;
        });
        new CompensatedPruning(new CompensatedPruningProvider.Settings(2, 15, 1e-8, 0)).prune(session);

        Network first = seen.get(0);
        Network best = first.copy();
        new Ridge(batch, 1e-8).fit(best);
        for (int c = 0; c < first.size(); c++) {
            assertThat((double) first.weight(c)).isCloseTo(best.weight(c), within(1e-4));
        }
    }

    @Test
    void aTargetThatWouldEmptyALayerIsRefused() {
        Network network = tanh("2-1-1-1-1");
        Session session = session(network, rows(network), Algorithm.LEVENBERG_MARQUARDT, 20, 0.79, () -> false);

        assertThatThrownBy(() -> METHOD.prune(session))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("target 0.79");
    }

    private static void assertPrunedWeightsAreZero(Network network) {
        for (Layer layer : network.layers()) {
            Connections connections = layer.connections();
            for (int c = 0; c < connections.size(); c++) {
                if (!connections.mask().isLive(c)) {
                    assertThat(connections.values()[c]).isZero();
                }
            }
        }
    }

    private static Network tanh(String shape) {
        Network network = Network.dense(Shape.parse(shape), Activation.TANH, Activation.LINEAR);
        Initialization.suiting(Activation.TANH).initialize(network, new SeededRandom(3));
        return network;
    }

    private static Batch rows(Network network) {
        return Cases.rows(network, Loss.MEAN_SQUARED_ERROR, 60);
    }

    private static Session session(
            Network network,
            Batch batch,
            Algorithm algorithm,
            double epochs,
            double target,
            BooleanSupplier cancelled) {
        int patience = algorithm == Algorithm.LEVENBERG_MARQUARDT ? 6 : 0;
        return new Session(new Setup(
                network,
                new TrainingData(batch),
                new ValidationData(batch),
                Loss.MEAN_SQUARED_ERROR,
                new TrainingSettings(
                        algorithm,
                        epochs,
                        8,
                        0.01,
                        0.9,
                        0,
                        0,
                        Schedule.COSINE,
                        0,
                        0,
                        patience,
                        1e-3,
                        0,
                        Initialization.SUITED),
                target,
                criterion -> {
                    throw new AssertionError(criterion);
                },
                1,
                1,
                report -> {},
                cancelled));
    }
}
