package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.core.session.Spent;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.ExperimentReader;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.statistics.Friedman;
import dev.appraise.harness.toy.Toys;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {
    private static final String THREE = """
          - dataset: toy-data
            network: 2-3-2
            targets: [0.5, 0.9]
            reference: a
            methods: [toy-idle, {id: toy-method, name: a}, {id: toy-method, name: b}, {id: toy-method, name: c}]
        """;

    /** By seed: toy-idle, and then a, b and c at each of two targets. Ranks of the blocks: see the test. */
    private static final double[] VALUES = {99, 90, 80, 80, 80, 70, 60, 99, 90, 70, 91, 80, 90, 60};

    @Test
    void ranksAreThoseWorkedOutByHand() {
        Ranks ranks =
                ranks("seeds: 2\nstudies:\n" + THREE, RanksTest::all, VALUES).get(0);

        // Seed 0: 1, 2, 3 and 1.5, 1.5, 3; seed 1: 2.5, 1, 2.5 and 2, 1, 3.
        assertThat(ranks.rows()).extracting(RankRow::method).containsExactly("b", "a", "c", "toy-idle");
        assertThat(ranks.rows())
                .flatExtracting(row -> row.meanRank().stream().toList())
                .containsExactly(5.5 / 4, 7.0 / 4, 11.5 / 4);
        assertThat(ranks.rows()).extracting(RankRow::wins).containsExactly(2, 1, 0, 0);
        // Means 90, 85.5, 80 and 75, 80, 60.
        assertThat(ranks.rows())
                .flatExtracting(row -> row.rankOfMeans().stream().toList())
                .containsExactly(1.5, 1.5, 3.0);
        assertThat(ranks.cells()).isEqualTo(2);
        assertThat(ranks.blocks()).isEqualTo(4);
        // chi2 = 12 * 2 / 12 * (2.25 + 2.25 + 9 - 12) = 3; F = 1 * 3 / (4 - 3).
        Friedman test = ranks.friedman().orElseThrow();
        assertThat(test.chiSquared()).isCloseTo(3, within(1e-12));
        assertThat(test.f()).isCloseTo(3, within(1e-12));
        assertThat(ranks.criticalDifference().orElseThrow()).isCloseTo(2.343701, within(1e-9)); // root of 12 / 12
    }

    @Test
    void theReferenceIsHeldAgainstEachMethodInEachCell() {
        // Of b the differences are -10 and +1, 0 and +10; of c -20 with either seed, which is beyond chance, and level.
        Ranks ranks = ranks(
                        "seeds: 2\nstudies:\n" + THREE,
                        RanksTest::all,
                        99,
                        90,
                        80,
                        80,
                        80,
                        70,
                        80,
                        99,
                        90,
                        70,
                        91,
                        80,
                        70,
                        70)
                .get(0);

        assertThat(row(ranks, "b").reference()).contains(new Tally(0, 1, 0, 1, 0, 2));
        assertThat(row(ranks, "c").reference()).contains(new Tally(1, 0, 1, 0, 0, 2));
        assertThat(row(ranks, "a").reference()).isEmpty();
        assertThat(row(ranks, "toy-idle").reference()).isEmpty();
    }

    @Test
    void oneSeedIsAheadOrBehindButNotTested() {
        Ranks ranks = ranks("seeds: 1\nstudies:\n" + THREE, RanksTest::all, 99, 90, 80, 80, 81, 90, 60)
                .get(0);

        assertThat(row(ranks, "b").reference()).contains(new Tally(0, 1, 0, 1, 0, 0));
        assertThat(row(ranks, "c").reference()).contains(new Tally(0, 1, 1, 0, 0, 0));
        assertThat(RankNotes.below(ranks))
                .anySatisfy(note -> assertThat(note).contains("with one seed nothing is tested"));
    }

    @Test
    void costsAreMultiplesOfTheReference() {
        Ranks ranks =
                ranks("seeds: 2\nstudies:\n" + THREE, RanksTest::all, VALUES).get(0);

        assertThat(row(ranks, "c").cost()).isEqualTo(new Cost(160, 2400, 1.5));
        assertThat(row(ranks, "c").relativeCost()).contains(new Cost(2, 3, 1));
        assertThat(row(ranks, "toy-idle").relativeCost()).contains(new Cost(1, 1, 1));
    }

    @Test
    void studiesOfTheSameMethodsAreRankedTogether() {
        String other = """
              - dataset: toy-data
                network: 2-4-2
                methods: [{id: toy-method, name: a}, {id: toy-method, name: d}]
            """;

        List<Ranks> ranks = ranks(
                "seeds: 1\nstudies:\n" + THREE + other
                        + THREE.replace("2-3-2", "2-5-2")
                                .replace("a}, {id: toy-method, name: b}", "b}, {id: toy-method, name: a}"),
                RanksTest::all,
                99,
                90,
                80,
                80,
                81,
                70,
                60,
                50,
                51,
                99,
                90,
                80,
                80,
                81,
                70,
                60);

        assertThat(ranks).hasSize(2);
        assertThat(ranks.get(0).cells()).isEqualTo(4);
        assertThat(ranks.get(0).studies())
                .containsExactly("toy-data (daisy, noise 30), 2-3-2", "toy-data (daisy, noise 30), 2-5-2");
        assertThat(ranks.get(1).rows()).extracting(RankRow::method).containsExactly("d", "a");
        assertThat(ranks.get(1).reference()).isEmpty();
        assertThat(ranks.get(1).friedman()).isEmpty();
    }

    @Test
    void aMethodThatFailedInABlockIsShownAndNotRanked() {
        Ranks ranks = ranks(
                        "seeds: 2\nstudies:\n" + THREE,
                        trial -> !(trial.name().equals("c") && trial.seed() == 1 && trial.target() == 0.9),
                        VALUES)
                .get(0);

        RankRow c = row(ranks, "c");
        assertThat(c.meanRank()).isEmpty();
        assertThat(c.missing()).isEqualTo(1);
        // a: 1, 1.5, 2, 2.
        assertThat(row(ranks, "a").meanRank()).contains(6.5 / 4);
        assertThat(ranks.blocks()).isEqualTo(4);
        assertThat(RankNotes.below(ranks)).contains("not ranked: c, which has no result in 1 of 4 blocks");
    }

    @Test
    void blocksThatHaveNotBeenRunAreLeftOut() {
        Experiment experiment = experiment("seeds: 2\nstudies:\n" + THREE);
        List<TrialResult> results = results(experiment, RanksTest::all, VALUES).subList(0, 13); // All but the last.

        Ranks ranks = Ranks.of(StudyResults.of(experiment, results, List.of())).get(0);

        assertThat(ranks.blocks()).isEqualTo(3);
        assertThat(ranks.notRun()).isEqualTo(1);
        assertThat(row(ranks, "c").meanRank()).contains(8.5 / 3);
        assertThat(RankNotes.below(ranks)).last().asString().startsWith("1 block left out");
    }

    @Test
    void theTableStandsBelowThoseOfTheStudies() {
        Experiment experiment = experiment("report: ranks\nseeds: 2\nstudies:\n" + THREE);
        List<Table> tables = Tables.of(
                Toys.registry(),
                experiment,
                StudyResults.of(experiment, results(experiment, RanksTest::all, VALUES), List.of()));

        assertThat(tables).hasSize(2);
        assertThat(TableWriter.text(tables.get(1)))
                .isEqualTo("""
                        Ranks over all studies and targets: toy-data (daisy, noise 30), 2-3-2; pruned to 50 %, 90 %; seeds 0 to 1

                        method    mean rank  wins  rank of means  a is ahead* / ahead / level / behind / behind*  epochs  gradients  seconds
                        b              1.38     2           1.50                               0 / 1 / 0 / 1 / 0  1.00 x     1.00 x   1.00 x
                        a              1.75     1           1.50                                               -  1.00 x     1.00 x   1.00 x
                        c              2.88     0           3.00                               0 / 2 / 0 / 0 / 0  2.00 x     3.00 x   1.00 x
                        toy-idle          -     -              -                                               -  1.00 x     1.00 x   1.00 x

                        """
                        + String.join(
                                "\n",
                                RankNotes.below(ranks("seeds: 2\nstudies:\n" + THREE, RanksTest::all, VALUES)
                                        .get(0)))
                        + "\n");
        assertThat(tables.get(1).notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("Friedman's test of k = 3 methods over these cells: chi-squared 3.00, Iman and"
                                + " Davenport's F(2, 2) = 3.00, p = 0.250; it does not tell"))
                .contains(
                        "Nemenyi's critical difference at 0.05: 2.34 between ranks of means",
                        "not ranked, for it prunes nothing: toy-idle");
    }

    private static RankRow row(Ranks ranks, String method) {
        return ranks.rows().stream()
                .filter(row -> row.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static boolean all(Trial trial) {
        return true;
    }

    /** The values are given to the trials in the order of the plan; those that do not work have failed. */
    private static List<Ranks> ranks(String yaml, Predicate<Trial> works, double... values) {
        Experiment experiment = experiment(yaml);
        List<Failure> failures = Plan.of(experiment).trials().stream()
                .filter(works.negate())
                .map(trial -> Failure.of(trial, new Cause("it broke", ""), new Build("1", "abc", "17")))
                .toList();
        return Ranks.of(StudyResults.of(experiment, results(experiment, works, values), failures));
    }

    private static Experiment experiment(String yaml) {
        return new ExperimentReader(Toys.registry()).read("e.yaml", yaml);
    }

    private static List<TrialResult> results(Experiment experiment, Predicate<Trial> works, double... values) {
        List<Trial> trials = Plan.of(experiment).trials();
        assertThat(trials).hasSameSizeAs(values);
        return IntStream.range(0, values.length)
                .filter(i -> works.test(trials.get(i)))
                .mapToObj(i -> result(trials.get(i), values[i]))
                .toList();
    }

    /** Method c takes twice the epochs and three times the gradients of the others. */
    private static TrialResult result(Trial trial, double value) {
        TrialResult result = Results.result(trial, value, 60);
        return new TrialResult(
                result.id(),
                trial,
                result.settings(),
                result.quality(),
                result.size(),
                trial.name().equals("c") ? new Spent(160, 2400, 4, 0.25, 0) : result.spent(),
                result.seconds(),
                result.curve(),
                result.journal(),
                result.provenance());
    }
}
