package dev.appraise.api.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NominationTest {
    private static final double[] SCORES = {0.5, 0.1, 0.9, 0.1, 0.3, 0.1, 2.1, 0.2, 0.4, 0.6};

    @Test
    void rankTakesTheLowestShareWithTiesByNumber() {
        assertThat(nominated(Reading.RANK, 0.2, SCORES)).hasToString("{1, 3}");
        assertThat(nominated(Reading.RANK, 0.5, SCORES)).hasToString("{1, 3, 4, 5, 7}");
        assertThat(nominated(Reading.RANK, 1, SCORES).cardinality()).isEqualTo(10);
    }

    @Test
    void errorThresholdTakesAllBelowAShareOfTheRange() {
        assertThat(nominated(Reading.ERROR_THRESHOLD, 0.1, SCORES)).hasToString("{1, 3, 4, 5, 7}");
    }

    @Test
    void asPrintedUsesTheRangeAsAShareOfTheConnections() {
        assertThat(nominated(Reading.AS_PRINTED, 0.1, SCORES)).hasToString("{1, 3}");
        assertThat(nominated(Reading.AS_PRINTED, 0.9, SCORES).cardinality()).isEqualTo(10);
    }

    @Test
    void theRangeIsCountedFromTheLeastScore() {
        double[] high = {10, 10.5, 11, 12};

        assertThat(nominated(Reading.ERROR_THRESHOLD, 0.25, high)).hasToString("{0, 1}");
        assertThat(nominated(Reading.AS_PRINTED, 0.25, high)).hasToString("{0, 1}");
    }

    @Test
    void noMoreTiesAreTakenThanFillTheShare() {
        assertThat(nominated(Reading.RANK, 0.5, new double[] {0, 1, 1, 1})).hasToString("{0, 1}");
    }

    private static BitSet nominated(Reading reading, double threshold, double[] scores) {
        BitSet nominated = new BitSet();
        new Nomination(reading, threshold)
                .nominate(scores, IntStream.range(0, scores.length).toArray(), nominated);
        return nominated;
    }
}
