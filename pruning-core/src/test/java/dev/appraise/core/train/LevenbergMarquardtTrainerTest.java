package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Pace;
import dev.appraise.core.compute.DoubleNetwork;
import dev.appraise.core.compute.Samples;
import dev.appraise.core.random.SeededRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtTrainerTest {
    private static final TrainingSettings SETTINGS = TrainingSettings.levenbergMarquardt();

    private final Fixture fixture = new Fixture("3-4-2");

    @Test
    void findsTheNetworkThatMadeTheTargets() {
        Network teacher = fixture.network.copy();
        Samples.randomize(teacher, new SeededRandom(11));
        Batch inputs = Samples.batch(60, 3, 2, Fixture.LOSS, new SeededRandom(12));
        fixture.training = new Batch(inputs.inputs(), fixture.compute.outputs(teacher, inputs), 60, 3, 2);
        fixture.trainer(SETTINGS).train(200);
        assertThat(fixture.trainingError()).isLessThan(1e-9);
    }

    @Test
    void aStepSolvesTheNormalEquationsWorkedByHand() {
        Fixture line = Fixture.line(0.5f, 0.25f, 1, 1);
        line.training = new Batch(new float[] {1, 2, 3}, new float[] {2, 3, 5}, 3, 1, 1);
        TrainingSettings settings = Settings.with(Settings.with(SETTINGS, "weightDecay", 0.1), "mu", 0.5);
        line.trainer(settings).train(1);
        // Errors -1.25, -1.75, -3.25; J'J / 3 = [14/3, 2; 2, 1]; J'e / 3 = [-14.5/3, -6.25/3].
        double a = 14 / 3.0 + 0.1 + 0.5;
        double b = 2;
        double d = 1 + 0.5;
        double forWeight = -14.5 / 3 + 0.1 * 0.5;
        double forBias = -6.25 / 3;
        double determinant = a * d - b * b;
        assertThat((double) line.weight(0)).isCloseTo(0.5 - (d * forWeight - b * forBias) / determinant, within(1e-6));
        assertThat((double) line.bias()).isCloseTo(0.25 - (a * forBias - b * forWeight) / determinant, within(1e-6));
        EpochReport report = line.reports.get(0);
        assertThat(report.gradientNorm()).isCloseTo(2 * Math.hypot(forWeight, forBias), within(1e-12));
        assertThat(report.mu()).isCloseTo(0.05, within(1e-15));
        assertThat(report.trainingError()).isCloseTo(line.trainingError(), within(1e-6));
    }

    @Test
    void theDerivativesOfAMaskedNetworkAreSlopesOfItsOutputs() {
        fixture.network.prune(1);
        fixture.network.prune(14);
        DoubleNetwork point = new DoubleNetwork(fixture.network);
        double[] parameters = point.get();
        assertThat(parameters).hasSize(20 - 2 + 6);
        for (int output = 0; output < 2; output++) {
            double[] derivatives = new double[parameters.length + 1];
            point.set(parameters);
            point.outputs(fixture.training, 5);
            point.derivatives(output, derivatives, 1);
            for (int p = 0; p < parameters.length; p++) {
                double slope =
                        (moved(point, parameters, p, 1e-6, output) - moved(point, parameters, p, -1e-6, output)) / 2e-6;
                assertThat(derivatives[p + 1]).isCloseTo(slope, within(1e-8));
            }
        }
    }

    private double moved(DoubleNetwork point, double[] parameters, int index, double by, int output) {
        double[] moved = parameters.clone();
        moved[index] += by;
        point.set(moved);
        return point.outputs(fixture.training, 5)[output];
    }

    @Test
    void prunedConnectionsStayAtZero() {
        fixture.network.prune(0);
        fixture.network.prune(7);
        fixture.network.prune(13);
        float before = fixture.weight(1);
        fixture.trainer(SETTINGS).train(5);
        assertThat(fixture.weight(0)).isZero();
        assertThat(fixture.weight(7)).isZero();
        assertThat(fixture.weight(13)).isZero();
        assertThat(fixture.weight(1)).isNotEqualTo(before);
    }

    @Test
    void eachIterationLowersTheObjectiveAndDecayKeepsTheWeightsSmall() {
        fixture.trainer(Settings.with(SETTINGS, "weightDecay", 1e-6)).train(20);
        assertThat(fixture.reports)
                .extracting(EpochReport::trainingError)
                .isSortedAccordingTo((x, y) -> Double.compare(y, x));
        Fixture decayed = new Fixture("3-4-2");
        decayed.trainer(Settings.with(SETTINGS, "weightDecay", 0.1)).train(20);
        assertThat(squaredWeights(decayed)).isLessThan(squaredWeights(fixture) / 2);
    }

    @Test
    void decayIsPartOfWhatAStepMustLower() {
        Fixture line = Fixture.line(1, 0, 2, 2);
        line.trainer(Settings.with(SETTINGS, "weightDecay", 0.1)).train(1);
        assertThat(line.weight(0)).isLessThan(1);
        assertThat(line.trainingError() + 0.1 * line.weight(0) * line.weight(0)).isLessThan(0.1);
    }

    private static double squaredWeights(Fixture fixture) {
        return new DoubleNetwork(fixture.network).squaredWeights();
    }

    @Test
    void earlyStoppingGivesBackTheNetworkOfTheLeastValidationError() {
        fixture.validation = contradicting();
        List<Float> start = fixture.parameters();
        assertThat(fixture.trainer(SETTINGS).trainToStop(100)).isEqualTo(6);
        assertThat(fixture.parameters()).isEqualTo(start);
        assertThat(fixture.reports).extracting(EpochReport::validationFailures).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void trainingForSoManyIterationsDoesThemWhateverValidationSays() {
        fixture.validation = contradicting();
        List<Float> start = fixture.parameters();
        Trainer trainer = fixture.trainer(Settings.with(SETTINGS, "patience", 1));
        assertThat(trainer.train(2)).isEqualTo(2);
        assertThat(fixture.parameters()).isNotEqualTo(start);
        assertThat(fixture.reports).extracting(EpochReport::epoch).containsExactly(1.0, 2.0);
        assertThat(trainer.gradientEvaluations()).isEqualTo(2 * 10 * 2);
    }

    /** Validation rows on which the network is perfect to start with, so that it can only get worse. */
    private Batch contradicting() {
        float[] outputs = fixture.compute.outputs(fixture.network, fixture.training);
        return new Batch(fixture.training.inputs(), outputs, 10, 3, 2);
    }

    @Test
    void endsOnceThereIsNothingToLower() {
        Fixture line = Fixture.line(1, 0, 2, 2);
        assertThat(line.trainer(SETTINGS).train(10)).isEqualTo(1);
        assertThat(line.parameters()).containsExactly(1f, 0f);
    }

    @Test
    void goesOnFromAStateAsItDidBefore() {
        Trainer trainer = fixture.trainer(SETTINGS);
        trainer.train(3);
        TrainerState state = trainer.state();
        Network network = fixture.network.copy();
        trainer.train(4);
        List<Float> expected = fixture.parameters();
        trainer.restore(state);
        fixture.network.rewind(network);
        trainer.train(4);
        assertThat(fixture.parameters()).isEqualTo(expected);
        assertThat(fixture.reports.get(6).mu())
                .isEqualTo(fixture.reports.get(10).mu());
    }

    @Test
    void aNewScheduleStartsFromTheInitialMu() {
        Trainer trainer = fixture.trainer(SETTINGS);
        TrainerState fresh = trainer.state();
        trainer.train(1);
        assertThat(trainer.state()).isNotEqualTo(fresh);
        trainer.startSchedule(10);
        assertThat(trainer.state()).isEqualTo(fresh);
    }

    @Test
    void itsPaceIsTwoIterations() {
        assertThat(fixture.trainer(SETTINGS).pace()).isEqualTo(new Pace(true, 100, 2));
    }

    @Test
    void crossEntropyIsRefused() {
        assertThatThrownBy(() -> trainer(fixture.network, Loss.SOFTMAX_CROSS_ENTROPY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("SOFTMAX_CROSS_ENTROPY");
    }

    @Test
    void aNetworkOfTooManyParametersIsRefused() {
        Network large = Network.dense(Shape.parse("3-900-2"), Activation.TANH, Activation.LINEAR);
        assertThatThrownBy(() -> trainer(large, Loss.MEAN_SQUARED_ERROR))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at most 5000")
                .hasMessageContaining("3-900-2")
                .hasMessageContaining("5402");
    }

    @Test
    void dropoutIsRefused() {
        assertThatThrownBy(() -> fixture.trainer(Settings.with(SETTINGS, "dropout", 0.2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("0.2");
    }

    private Trainer trainer(Network network, Loss loss) {
        return Trainers.of(
                SETTINGS,
                network,
                loss,
                new TrainingData(fixture.training),
                new ValidationData(fixture.validation),
                fixture.compute,
                1,
                fixture.random,
                report -> {},
                () -> {},
                Route.alone());
    }
}
