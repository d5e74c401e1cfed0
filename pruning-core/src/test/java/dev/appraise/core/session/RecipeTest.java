package dev.appraise.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.recipe.BeforeTraining;
import dev.appraise.api.recipe.Ranked;
import dev.appraise.api.recipe.Reading;
import dev.appraise.api.recipe.Score;
import dev.appraise.api.recipe.TrainPruneFineTune;
import dev.appraise.api.recipe.WarningLoop;
import dev.appraise.api.recipe.WarningLoopSettings;
import dev.appraise.core.train.Algorithm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeTest {
    record Case(String name, PruningMethod method, Algorithm algorithm, double target) {
        @Override
        public String toString() {
            return name + ", " + algorithm + ", " + target;
        }
    }

    static Stream<Case> cases() {
        Map<String, PruningMethod> methods = Map.of(
                "before training", new BeforeTraining(Sessions.MAGNITUDE, 0, Scope.NETWORK),
                "one shot", new TrainPruneFineTune(Sessions.MAGNITUDE, 0, Scope.LAYER, 1, 0.5),
                "iterative", new TrainPruneFineTune(Sessions.MAGNITUDE, 0, Scope.NETWORK, 4, 0.5),
                "rank", loop(Reading.RANK, Ranked.ACTIVE, 0, 0),
                "rank over all", loop(Reading.RANK, Ranked.ALL, 0, 0),
                "as printed", loop(Reading.AS_PRINTED, Ranked.ACTIVE, 0, 0),
                "error threshold", loop(Reading.ERROR_THRESHOLD, Ranked.ACTIVE, 0.7, 0));
        return methods.entrySet().stream()
                .flatMap(method -> Stream.of(Algorithm.values())
                        .flatMap(algorithm -> Stream.of(0.0, 0.333, 0.9)
                                .map(target -> new Case(method.getKey(), method.getValue(), algorithm, target))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void prunesExactlyTheTargetWithinTheBudget(Case c) {
        Session session = Sessions.session(c.algorithm(), 30, c.target(), 3);
        c.method().prune(session);

        assertThat(session.network().pruned()).isEqualTo(Math.round(c.target() * 64));
        assertThat(session.spent().epochs()).isLessThanOrEqualTo(30);
    }

    @Test
    void aConnectionIsPrunedOnlyAfterItsWarningsInARow() {
        List<Integer> pruned = new ArrayList<>();
        Appraiser firstIsLeast = (network, evidence) -> {
            pruned.add(network.pruned());
            double[] scores = new double[network.size()];
            for (int c = 0; c < scores.length; c++) {
                scores[c] = c == 0 ? 0 : 1;
            }
            return new Appraisal(scores);
        };
        WarningLoopSettings settings = new WarningLoopSettings(
                Reading.ERROR_THRESHOLD, 0.3, 3, Scope.NETWORK, Ranked.ACTIVE, Score.SIGNED, 0, 1, 0, 1, 1, 1, 0);

        new WarningLoop(firstIsLeast, settings).prune(Sessions.session(Algorithm.ADAM, 9, 1.0 / 64, 3));

        assertThat(pruned).containsExactly(0, 0, 0);
    }

    @Test
    void aWarningIsForgottenWhenTheConnectionRecovers() {
        List<Integer> pruned = new ArrayList<>();
        Appraiser wavering = (network, evidence) -> {
            pruned.add(network.pruned());
            double[] scores = new double[network.size()];
            Arrays.fill(scores, 1);
            scores[0] = pruned.size() == 2 ? 2 : 0;
            return new Appraisal(scores);
        };
        WarningLoopSettings settings = new WarningLoopSettings(
                Reading.RANK, 1.0 / 64, 2, Scope.NETWORK, Ranked.ACTIVE, Score.SIGNED, 0, 1, 0, 1, 1, 1, 0);
        Session session = Sessions.session(Algorithm.ADAM, 20, 1.0 / 64, 3);

        new WarningLoop(wavering, settings).prune(session);

        assertThat(pruned).hasSize(4);
        assertThat(session.network().isLive(0)).isFalse();
    }

    @Test
    void aLoopThatWarnsTooFewDeclinesSteadilyToTheTarget() {
        List<Integer> pruned = new ArrayList<>();
        Appraiser never = (network, evidence) -> {
            pruned.add(network.pruned());
            double[] scores = new double[network.size()];
            for (int c = 0; c < scores.length; c++) {
                scores[c] = pruned.size() % 2 == 0 ? c : -c;
            }
            return new Appraisal(scores);
        };
        WarningLoopSettings settings = new WarningLoopSettings(
                Reading.RANK, 0.1, 2, Scope.NETWORK, Ranked.ACTIVE, Score.SIGNED, 0, 1, 0, 1, 1, 0.5, 0);
        Session session = Sessions.session(Algorithm.ADAM, 10, 0.75, 3);

        new WarningLoop(never, settings).prune(session);

        assertThat(pruned).containsExactly(0, 0, 23, 38);
        assertThat(session.network().pruned()).isEqualTo(48);
    }

    @Test
    void toleranceStopsTheLoopAndGoesBackToTheLastGoodNetwork() {
        WarningLoopSettings settings = new WarningLoopSettings(
                Reading.RANK, 0.3, 1, Scope.NETWORK, Ranked.ACTIVE, Score.SIGNED, 0, 1, 0, 0, 0, 1, 0.01);
        Session session = Sessions.session(Algorithm.LEVENBERG_MARQUARDT, 200, 0.95, 3);
        new WarningLoop(Sessions.MAGNITUDE, settings).prune(session);

        assertThat(session.network().pruned()).isLessThan(session.toPrune());
        assertThat(session.journal()).anyMatch(entry -> entry.event().equals("tolerance exceeded"));
    }

    private static WarningLoop loop(Reading reading, Ranked ranked, double smoothing, double tolerance) {
        return new WarningLoop(
                Sessions.MAGNITUDE,
                new WarningLoopSettings(
                        reading,
                        0.3,
                        3,
                        Scope.LAYER,
                        ranked,
                        Score.ABSOLUTE,
                        smoothing,
                        0.5,
                        0,
                        0,
                        0,
                        0.75,
                        tolerance));
    }
}
