package dev.appraise.api.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Scope;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainPruneFineTuneTest {
    private static final double NEVER = 100;
    private static final Appraiser BY_NUMBER = (network, evidence) ->
            new Appraisal(IntStream.range(0, network.size()).asDoubleStream().toArray());

    @Test
    void oneShotTrainsPrunesToTheTargetAndSpendsTheRestOnFineTuning() {
        Diary diary = new Diary(0.25, 10, NEVER);

        new TrainPruneFineTune(BY_NUMBER, 7, Scope.LAYER, 1, 0.4).prune(diary);

        assertThat(diary.lines())
                .containsExactly(
                        "schedule 4.0",
                        "stop 4.0",
                        "appraise 7",
                        "least 5 of 20 by LAYER",
                        "prune {0, 1, 2, 3, 4}",
                        "schedule 6.0",
                        "stop 6.0");
    }

    @Test
    void eachRoundKeepsTheSameShareOfWhatIsLeftAndHasTheSamePartOfTheBudget() {
        Diary diary = new Diary(0.75, 9, NEVER);

        new TrainPruneFineTune(BY_NUMBER, 0, Scope.NETWORK, 2, 1 / 3.0).prune(diary);

        assertThat(diary.lines("least")).containsExactly("10 of 20 by NETWORK", "5 of 20 by NETWORK");
        assertThat(diary.lines("schedule")).containsExactly("3.0", "3.0", "3.0");
        assertThat(diary.lines("stop")).containsExactly("3.0", "3.0", "3.0");
        assertThat(diary.epochsLeft()).isZero();
    }

    @Test
    void epochsThatEarlyStoppingSavesGoToTheRoundsThatFollow() {
        Diary diary = new Diary(0.75, 9, 1);

        new TrainPruneFineTune(BY_NUMBER, 0, Scope.NETWORK, 2, 1 / 3.0).prune(diary);

        assertThat(diary.lines("schedule")).containsExactly("3.0", "4.0", "7.0");
    }

    @Test
    void pruningBeforeTrainingLeavesTheWholeBudgetToTraining() {
        Diary diary = new Diary(0.25, 10, NEVER);

        new BeforeTraining(BY_NUMBER, 7, Scope.LAYER).prune(diary);

        assertThat(diary.lines())
                .containsExactly("appraise 7", "least 5 of 20 by LAYER", "prune {0, 1, 2, 3, 4}", "stop 10.0");
    }
}
