package dev.appraise.api.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {
    @Test
    void countsLiveAndPrunedConnections() {
        Mask mask = pruned(5, 1, 3);

        assertThat(mask.size()).isEqualTo(5);
        assertThat(mask.live()).isEqualTo(3);
        assertThat(mask.pruned()).isEqualTo(2);
        assertThat(mask).hasToString("3 of 5 live");
    }

    @Test
    void pruningOrRegrowingTwiceCountsOnce() {
        Mask mask = pruned(3, 1, 1);
        assertThat(mask.live()).isEqualTo(2);

        mask.regrow(1);
        mask.regrow(1);
        assertThat(mask.live()).isEqualTo(3);
        assertThat(mask.isLive(1)).isTrue();
    }

    @Test
    void masksAreEqualIfTheSameConnectionsLive() {
        assertThat(pruned(3, 0)).isEqualTo(pruned(3, 0)).hasSameHashCodeAs(pruned(3, 0));
        assertThat(pruned(3, 0)).isNotEqualTo(pruned(3, 1)).doesNotHaveSameHashCodeAs(pruned(3, 1));
        assertThat(pruned(3, 0)).isNotEqualTo("2 of 3 live");
    }

    private static Mask pruned(int size, int... connections) {
        Mask mask = new Mask(size);
        for (int connection : connections) {
            mask.prune(connection);
        }
        return mask;
    }
}
