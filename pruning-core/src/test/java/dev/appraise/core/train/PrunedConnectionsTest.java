package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.pruning.Gradient;
import dev.appraise.core.compute.Masking;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PrunedConnectionsTest {
    private final Fixture fixture = new Fixture("3-2-1");

    @Test
    void theirNumbersBecomeZeroWhateverTheyAre() {
        fixture.network.prune(4);
        fixture.network.prune(7);
        PrunedConnections pruned = new PrunedConnections(fixture.network);
        float[] first = {1, 2, 3, Float.NaN, 5, 6};
        float[] second = {1, Float.NEGATIVE_INFINITY};

        pruned.clear(0, 0, 3, first);
        assertThat(first).containsExactly(1, 2, 3, Float.NaN, 5, 6);
        pruned.clear(0, 3, 6, first);
        pruned.clear(1, 0, 2, second);

        // Connection 4 leads from input 1 to unit 1, and lies by input.
        assertThat(first).containsExactly(1, 2, 3, 0, 5, 6);
        assertThat(second).containsExactly(1, 0);
    }

    @Test
    void whereNothingIsPrunedNothingChanges() {
        fixture.network.prune(7);
        float[] first = {1, 2, 3, Float.NaN, 5, 6};

        new PrunedConnections(fixture.network).clear(0, 0, 6, first);

        assertThat(first).containsExactly(1, 2, 3, Float.NaN, 5, 6);
    }

    @Test
    void vectorsKeepWhatLoopsKeep() {
        int[] bits = new int[100];
        float[] values = new float[bits.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = i % 3 == 0 || i % 7 == 0 ? -1 : 0;
            values[i] = i % 5 == 0 ? Float.NaN : i - 50;
        }
        float[] expected = values.clone();
        for (int i = 3; i < 96; i++) {
            expected[i] = bits[i] == 0 ? 0 : values[i];
        }

        Masking.apply(bits, values, 3, 96);

        assertThat(values).containsExactly(expected);
    }

    @Test
    void whatIsRememberedOfThemIsWhatIsRememberedOfTheirNumbers() {
        BitSet gone = new BitSet();
        for (int connection : new int[] {1, 3, 4, 6}) {
            fixture.network.prune(connection);
            gone.set(connection);
        }
        Gradient forgotten = ones();
        Gradient expected = ones();

        Moments.clear(forgotten, new PrunedConnections(fixture.network));
        Moments.clear(expected, fixture.network, gone);

        assertThat(forgotten.weights()).isDeepEqualTo(expected.weights());
        assertThat(forgotten.weights()[0]).isNotEqualTo(ones().weights()[0]);
    }

    private Gradient ones() {
        Gradient ones = Gradient.zeros(fixture.network);
        for (float[] layer : ones.weights()) {
            Arrays.fill(layer, 1);
        }
        return ones;
    }
}
