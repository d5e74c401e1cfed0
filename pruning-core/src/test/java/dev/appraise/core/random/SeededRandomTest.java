package dev.appraise.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
    @Test
    void givesTheNumbersOfTheJdksSplitMix64() {
        SeededRandom random = new SeededRandom(42);
        SplittableRandom twin = new SplittableRandom(42);
        for (int i = 0; i < 100; i++) {
            assertThat(random.nextLong()).isEqualTo(twin.nextLong());
        }
    }

    @Test
    void goesOnFromAStateAsItDidBefore() {
        SeededRandom random = new SeededRandom(1);
        random.nextGaussian();
        long state = random.state();
        long next = random.nextLong();
        assertThat(SeededRandom.atState(state).nextLong()).isEqualTo(next);
        random.restore(state);
        assertThat(random.nextLong()).isEqualTo(next);
    }

    @Test
    void aSplitGivesOtherNumbersThanItsParent() {
        SeededRandom parent = new SeededRandom(1);
        SeededRandom child = parent.split();
        assertThat(child.longs(1000).toArray())
                .doesNotContain(parent.longs(1000).toArray());
    }

    @Test
    void shufflingLeavesNoPlaceFavoured() {
        SeededRandom random = new SeededRandom(1);
        int[][] counts = new int[4][4];
        for (int i = 0; i < 40_000; i++) {
            int[] values = {0, 1, 2, 3};
            random.shuffle(values);
            for (int place = 0; place < 4; place++) {
                counts[place][values[place]]++;
            }
        }
        assertThat(Arrays.stream(counts).flatMapToInt(Arrays::stream))
                .allMatch(count -> Math.abs(count - 10_000) < 400);
    }

    @Test
    void aSampleHoldsDifferentNumbersEachAsLikelyAsAnyOther() {
        SeededRandom random = new SeededRandom(1);
        int[] counts = new int[10];
        for (int i = 0; i < 10_000; i++) {
            int[] sample = random.sample(10, 3);
            assertThat(sample).hasSize(3).doesNotHaveDuplicates();
            Arrays.stream(sample).forEach(number -> counts[number]++);
        }
        assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - 3000) < 200);
    }

    @Test
    void aSampleOfAllIsAPermutation() {
        assertThat(new SeededRandom(1).sample(20, 20))
                .containsExactlyInAnyOrder(IntStream.range(0, 20).toArray());
    }

    @Test
    void moreThanThereIsCannotBeDrawn() {
        assertThatThrownBy(() -> new SeededRandom(1).sample(3, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 different numbers from 3");
    }
}
