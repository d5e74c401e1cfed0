package dev.appraise.spark.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairwiseSumsTest {
    private static final double[] TERMS = new Random(1).doubles(37, -1, 1).toArray();

    @Test
    void theBitsDoNotDependOnWhoAddsWhatWhen() {
        double expected = sum(List.of(inOrder()));
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<PairwiseSums> parts = new ArrayList<>();
            for (int p = 0; p < 1 + seed % 7; p++) {
                parts.add(new PairwiseSums());
            }
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < TERMS.length; i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            order.forEach(i -> parts.get(random.nextInt(parts.size())).add(i, new double[] {TERMS[i]}, 1));
            Collections.shuffle(parts, random);

            assertThat(sum(parts)).isEqualTo(expected);
        }
    }

    @Test
    void meansAreOverTheSamplesOfAllBlocks() {
        PairwiseSums sums = new PairwiseSums().add(0, new double[] {6, 1}, 3).add(1, new double[] {2, 0}, 1);

        assertThat(sums.means()).containsExactly(2, 0.25);
    }

    @Test
    void aBlockCountsOnce() {
        PairwiseSums sums = new PairwiseSums().add(4, new double[1], 1);

        assertThatThrownBy(() -> sums.add(4, new double[1], 1)).hasMessageContaining("two blocks 4");
    }

    private static PairwiseSums inOrder() {
        PairwiseSums sums = new PairwiseSums();
        for (int i = 0; i < TERMS.length; i++) {
            sums.add(i, new double[] {TERMS[i]}, 1);
        }
        return sums;
    }

    private static double sum(List<PairwiseSums> parts) {
        PairwiseSums all = new PairwiseSums();
        parts.forEach(all::add);
        return all.means()[0];
    }
}
