package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.core.sound.UnsoundNetworkException;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PrunedConnectionsTest {
    private final Fixture fixture = new Fixture("3-2-1");

    @Test
    void aStepThatRevivesAPrunedConnectionIsFoundOutAndTheConnectionNamed() {
        fixture.network.prune(4);
        fixture.network.prune(7);
        PrunedConnections pruned = new PrunedConnections(fixture.network);
        float[] first = new float[6];
        float[] second = new float[2];
        pruned.requireZero(0, 0, 6, first);
        pruned.requireZero(1, 0, 2, second);

        // Connection 4 leads from input 1 to unit 1, and lies by input.
        first[3] = 0.25f;
        second[1] = Float.NaN;

        pruned.requireZero(0, 0, 3, first);
        assertThatThrownBy(() -> pruned.requireZero(0, 3, 6, first))
                .isInstanceOf(UnsoundNetworkException.class)
                .hasMessageContaining("connection 4 of layer 0 is pruned, and its weight is 0.25 after a step");
        assertThatThrownBy(() -> pruned.requireZero(1, 0, 2, second))
                .hasMessageContaining("connection 1 of layer 1 is pruned, and its weight is NaN");
    }

    @Test
    void theyAreNumberedAsInTheNetwork() {
        BitSet gone = new BitSet();
        for (int connection : new int[] {1, 3, 4, 6}) {
            fixture.network.prune(connection);
            gone.set(connection);
        }

        assertThat(new PrunedConnections(fixture.network).all()).isEqualTo(gone);
    }
}
