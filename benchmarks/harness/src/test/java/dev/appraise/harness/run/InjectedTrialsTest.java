package dev.appraise.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Source;
import dev.appraise.api.network.Activation;
import dev.appraise.core.train.Trajectories;
import dev.appraise.harness.experiment.Chosen;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.SizeReport;
import dev.appraise.harness.result.TrialResult;
import dev.appraise.harness.toy.Toys;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InjectedTrialsTest {
    private final Datasets datasets =
            new Datasets(Toys.registry(), new DataFolders(List.of(), Path.of("nowhere"), notice -> {}));
    private final InjectedTrials trials =
            new InjectedTrials(Toys.injector(), datasets, Observers.NONE, Trajectories.none());

    @Test
    void aResultHoldsAllThatIsNeededToRunTheTrialAgain() {
        Trial trial = trial("2-3-2", 0.5, 1);

        TrialResult result = trials.apply(trial);

        assertThat(result.id()).isEqualTo(trial.id());
        assertThat(result.trial()).isEqualTo(trial);
        assertThat(result.settings().dataset()).isEqualTo(Map.of("noise", 10));
        assertThat(result.settings().training()).containsEntry("epochs", 4.0).containsEntry("batchSize", 128);
        assertThat(result.settings().method()).containsEntry("criterion", "toy-criterion");
        assertThat(result.size().pruned()).isEqualTo(6);
        assertThat(result.size().kept()).containsExactly(0.5, 0.5);
        // 6 live weights and a bias for each of 3 + 2 units.
        assertThat(result.size().parameters()).isEqualTo(11);
        assertThat(result.spent().epochs()).isEqualTo(4);
        assertThat(result.curve()).hasSize(4);
        assertThat(result.journal()).hasSize(1);
        assertThat(result.provenance().rows()).isEqualTo(20);
        assertThat(result.provenance().trainingRows()).isEqualTo(14);
        assertThat(result.provenance().source().kind()).isEqualTo("made");
    }

    @Test
    void trialsOfASeedShareItsRows() {
        Chosen dataset = trial("2-3-2", 0.5, 1).dataset();

        ScaledSplit split = datasets.split(dataset, 1);

        assertThat(datasets.split(dataset, 2)).isNotSameAs(split);
        assertThat(datasets.split(dataset, 1)).isSameAs(split);
    }

    @Test
    void aPredictorIsFittedAndExaminedLikeANetworkButSpendsNoEpochs() {
        TrialResult result = trials.apply(predictor("toy-data", "2-3-2", Map.of("level", 0.5), "toy-predictor"));

        assertThat(result.settings().training()).isEmpty();
        assertThat(result.settings().method()).isEqualTo(Map.of("level", 0.5));
        assertThat(result.size()).isEqualTo(new SizeReport(0, 0, 0, List.of(), 1, 7));
        assertThat(result.spent().epochs()).isZero();
        assertThat(result.curve()).isEmpty();
        assertThat(result.quality().errors("test")).hasSize(2);
    }

    @Test
    void anfisAndALineFollowTheColumnOneStepAhead() {
        for (String id : List.of("anfis", "linear")) {
            TrialResult result = trials.apply(predictor("column", "13-5-3", Map.of(), id));

            assertThat(result.quality().value()).as(id).isGreaterThan(90);
            assertThat(result.quality().errors("test")).as(id).hasSize(3).allMatch(error -> error > 0 && error < 0.1);
        }
    }

    private static Trial predictor(String dataset, String network, Map<String, Object> settings, String id) {
        return new Trial(
                new Chosen(
                        dataset,
                        dataset.equals("column")
                                ? Map.of("source", "simulated", "inputLags", 1, "outputLags", 1)
                                : Map.of()),
                network,
                Activation.TANH,
                "",
                Map.of(),
                id,
                new Chosen(id, settings),
                0,
                1);
    }

    @Test
    void otherSamplesThanTheRunIsLedWithAreRefused() {
        Datasets elsewhere = new Datasets(
                Toys.registry(),
                datasets.folders(),
                Map.of("toy-data {noise=10}", new Source("made", "there", "00ff")));

        assertThatThrownBy(() -> elsewhere.get(trial("2-3-2", 0.5, 1).dataset()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("toy-data {noise=10} has other samples here", "00ff");
    }

    @Test
    void outputsOfDifferentDatasetsHaveNoTableInCommon() {
        Plan plan = new Plan(List.of(trial("2-3-2", 0.5, 1), predictor("column", "13-5-3", Map.of(), "linear")));

        assertThatThrownBy(() -> datasets.requireSameOutputs(plan))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the same real-valued outputs", "column");
        datasets.requireSameOutputs(new Plan(List.of(trial("2-3-2", 0.5, 1), trial("2-3-2", 0.5, 2))));
    }

    @Test
    void theFitOverAllOutputsIsTheMeanOfTheirFits() {
        TrialResult result = trials.apply(trial("2-3-2", 0.5, 1));

        assertThat(result.quality().metric()).isEqualTo("fit");
        assertThat(result.quality().outputs()).hasSize(6);
        double mean = result.quality().outputs().stream()
                .filter(output -> output.part().equals("all"))
                .mapToDouble(output -> output.fit())
                .average()
                .orElseThrow();
        assertThat(result.quality().value()).isCloseTo(mean, within(1e-9));
    }

    @Test
    void rmseOfTheUnitRangeIsThatInRawUnitsOverTheRangeOfTheTargets() {
        TrialResult result = trials.apply(trial("2-3-2", 0.5, 1));

        // Sums run from 0 (0 + 0) to 23 (19 + 361 % 7 = 4) over all rows.
        assertThat(result.quality().outputs().get(0).rmseMinMax())
                .isCloseTo(result.quality().outputs().get(0).rmse() / 23, within(1e-6));
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndAnotherSeedOthers() {
        assertThat(trials.apply(trial("2-3-2", 0.5, 1)).quality())
                .isEqualTo(trials.apply(trial("2-3-2", 0.5, 1)).quality())
                .isNotEqualTo(trials.apply(trial("2-3-2", 0.5, 2)).quality());
    }

    @Test
    void aNetworkThatDoesNotFitTheDataIsRefusedWithBothNumbers() {
        assertThatThrownBy(() -> datasets.check(new Plan(List.of(trial("3-3-2", 0.5, 1)))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("network 3-3-2 takes 3 inputs and gives 2 outputs")
                .hasMessageContaining("have 2 and 2");
    }

    private static Trial trial(String network, double target, long seed) {
        return new Trial(
                new Chosen("toy-data", Map.of("noise", 10)),
                network,
                Activation.TANH,
                "",
                Map.of("epochs", 4),
                "toy-method",
                new Chosen("toy-method", Map.of()),
                target,
                seed);
    }
}
