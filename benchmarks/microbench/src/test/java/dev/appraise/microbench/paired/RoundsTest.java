package dev.appraise.microbench.paired;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> turns = new ArrayList<>();

    @Test
    void theOrderIsReversedEachRound() {
        new Rounds(0, 3, round -> {}).measure(List.of(named("a"), named("b")));

        assertThat(turns).containsExactly("a", "b", "b", "a", "a", "b");
    }

    @Test
    void warmUpDoesNotCount() {
        double[] next = {0};

        double[][] seconds = new Rounds(2, 3, round -> {}).measure(List.of(() -> next[0]++));

        assertThat(seconds[0]).containsExactly(2, 3, 4);
    }

    private Contender named(String name) {
        return () -> {
            turns.add(name);
            return 1;
        };
    }
}
