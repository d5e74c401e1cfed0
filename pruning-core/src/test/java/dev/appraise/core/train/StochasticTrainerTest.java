package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.pruning.Pace;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StochasticTrainerTest {
    private static final String SHAPE = "4-6-2";

    private final Fixture fixture = new Fixture(SHAPE);

    @Test
    void trainingLowersTheError() {
        double before = fixture.trainingError();
        fixture.trainer(Settings.sgd()).train(300);
        assertThat(fixture.trainingError()).isLessThan(before / 4);
    }

    @Test
    void fractionsOfEpochsAreWholeBatchesAndGoOnWhereTheLastCallStopped() {
        Trainer trainer = fixture.trainer(Settings.sgd());
        assertThat(trainer.train(1e-9)).isEqualTo(0.25);
        assertThat(trainer.train(0.5)).isEqualTo(0.5);
        assertThat(fixture.reports).isEmpty();
        assertThat(trainer.gradientEvaluations()).isEqualTo(9);
        assertThat(trainer.train(0.3)).isEqualTo(0.25);
        assertThat(fixture.reports).extracting(EpochReport::epoch).containsExactly(1.0);
        assertThat(trainer.gradientEvaluations()).isEqualTo(10);

        Fixture twin = new Fixture(SHAPE);
        twin.trainer(Settings.sgd()).train(1);
        assertThat(fixture.parameters()).isEqualTo(twin.parameters());
    }

    @Test
    void theMeanOverAnEpochWeighsTheShortLastBatchByItsRows() {
        fixture.trainer(Settings.with(Settings.sgd(), "learningRate", 1e-30)).train(1);
        EpochReport report = fixture.reports.get(0);
        assertThat(report.trainingError()).isCloseTo(fixture.trainingError(), within(1e-7));
        assertThat(report.validationError()).isEqualTo(fixture.validationError());
        assertThat(report.gradientNorm()).isNaN();
        assertThat(report.mu()).isNaN();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVENBERG_MARQUARDT")
    void theSameSeedGivesTheSameBits(Algorithm algorithm) {
        Fixture twin = new Fixture(SHAPE);
        fixture.trainer(chancy(algorithm)).train(5);
        twin.trainer(chancy(algorithm)).train(5);
        assertThat(fixture.parameters()).isEqualTo(twin.parameters());

        Fixture other = new Fixture(SHAPE);
        other.random.nextLong();
        other.trainer(chancy(algorithm)).train(5);
        assertThat(fixture.parameters()).isNotEqualTo(other.parameters());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVENBERG_MARQUARDT")
    void goesOnFromAStateInTheMiddleOfAnEpochBitByBit(Algorithm algorithm) {
        Trainer trainer = fixture.trainer(chancy(algorithm));
        trainer.train(1.5);
        TrainerState state = trainer.state();
        var network = fixture.network.copy();
        trainer.train(2.25);
        List<Float> expected = fixture.parameters();
        EpochReport report = fixture.reports.get(1);
        for (int time = 0; time < 2; time++) {
            trainer.restore(state);
            fixture.network.rewind(network);
            fixture.reports.clear();
            trainer.train(2.25);
            assertThat(fixture.parameters()).isEqualTo(expected);
            assertThat(fixture.reports.get(0).trainingError()).isEqualTo(report.trainingError());
            assertThat(fixture.reports.get(0).learningRate()).isEqualTo(report.learningRate());
        }
    }

    @Test
    void aNewScheduleStartsWithAFreshOptimiser() {
        Fixture line = Fixture.line(0.5f, 0.1f, 2, 3);
        TrainingSettings settings = Settings.with(Settings.with(Settings.sgd(), "momentum", 0.9), "schedule", "COSINE");
        Trainer trainer = line.trainer(settings);
        trainer.train(4);
        line.network.layer(0).connections().values()[0] = 0.5f;
        line.network.layer(0).bias()[0] = 0.1f;
        trainer.startSchedule(2);
        trainer.train(3);

        Fixture twin = Fixture.line(0.5f, 0.1f, 2, 3);
        twin.trainer(Settings.with(settings, "epochs", 2)).train(3);
        assertThat(line.parameters()).isEqualTo(twin.parameters());
        assertThat(line.reports.subList(4, 7))
                .extracting(EpochReport::learningRate)
                .containsExactly(0.1, 0.05, 0.0);
    }

    @Test
    void earlyStoppingGivesBackTheNetworkOfTheLeastValidationError() {
        contradictTraining();
        List<Float> start = fixture.parameters();
        Trainer trainer = fixture.trainer(Settings.with(Settings.sgd(), "patience", 3));
        assertThat(trainer.trainToStop(50)).isEqualTo(3);
        assertThat(fixture.parameters()).isEqualTo(start);
        assertThat(fixture.reports).extracting(EpochReport::validationFailures).containsExactly(1, 2, 3);
    }

    @Test
    void theNetworkThatIsKeptIsTheOneWhoseErrorWasReportedLeast() {
        fixture.trainer(Settings.with(Settings.sgd(), "patience", 5)).trainToStop(200);
        assertThat(fixture.reports.size()).isBetween(6, 199);
        assertThat(fixture.validationError())
                .isEqualTo(fixture.reports.stream()
                        .mapToDouble(EpochReport::validationError)
                        .min()
                        .orElseThrow())
                .isLessThan(fixture.reports.get(0).validationError());
    }

    @Test
    void withoutPatienceTrainingGoesOnWhateverValidationSays() {
        contradictTraining();
        double before = fixture.trainingError();
        assertThat(fixture.trainer(Settings.sgd()).trainToStop(8)).isEqualTo(8);
        assertThat(fixture.trainingError()).isLessThan(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void thePaceSaysWhetherItStopsEarly(int patience) {
        assertThat(fixture.trainer(Settings.with(Settings.sgd(), "patience", patience))
                        .pace())
                .isEqualTo(new Pace(patience > 0, 2, 0.5));
    }

    @Test
    void aCancelledRunEndsAfterTheBatch() {
        int[] batches = new int[1];
        fixture.checkCancelled = () -> {
            if (++batches[0] == 3) {
                throw new CancellationException();
            }
        };
        Trainer trainer = fixture.trainer(Settings.sgd());
        assertThatThrownBy(() -> trainer.train(10)).isInstanceOf(CancellationException.class);
        assertThat(trainer.gradientEvaluations()).isEqualTo(9);
    }

    @Test
    void patienceNeedsValidationRows() {
        fixture.validation = new Batch(new float[0], new float[0], 0, 4, 2);
        assertThatThrownBy(() -> fixture.trainer(Settings.with(Settings.sgd(), "patience", 3)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("patience is 3");
    }

    @Test
    void dropoutLeavesTheErrorThatIsReportedOfValidationAlone() {
        TrainingSettings still = Settings.with(Settings.sgd(), "learningRate", 1e-30);
        fixture.trainer(Settings.with(still, "dropout", 0.5)).train(1);
        assertThat(fixture.reports.get(0).validationError()).isEqualTo(fixture.validationError());
        assertThat(fixture.reports.get(0).trainingError()).isNotCloseTo(fixture.trainingError(), within(1e-3));
    }

    /** Validation wants the opposite of what training wants, from a network that is right for validation. */
    private void contradictTraining() {
        float[] outputs = fixture.compute.outputs(fixture.network, fixture.training);
        float[] opposite = outputs.clone();
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = -outputs[i];
        }
        fixture.validation = new Batch(fixture.training.inputs(), outputs, 10, 4, 2);
        fixture.training = new Batch(fixture.training.inputs(), opposite, 10, 4, 2);
    }

    private static TrainingSettings chancy(Algorithm algorithm) {
        TrainingSettings settings = Settings.with(Settings.sgd(), "algorithm", algorithm);
        settings = Settings.with(settings, "momentum", 0.9);
        settings = Settings.with(settings, "dropout", 0.2);
        settings = Settings.with(settings, "inputDropout", 0.1);
        settings = Settings.with(settings, "schedule", "COSINE");
        return Settings.with(settings, "shift", 1);
    }
}
