package dev.appraise.baselines.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Mask;
import dev.appraise.api.pruning.Scope;
import dev.appraise.baselines.Trials;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.Algorithm;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomPruningTest {
    @Test
    void theSeedDecidesWhatGoes() {
        assertThat(masks(1, Scope.NETWORK)).isEqualTo(masks(1, Scope.NETWORK)).isNotEqualTo(masks(2, Scope.NETWORK));
    }

    @Test
    void everyLayerMayLoseTheSameShare() {
        assertThat(masks(1, Scope.LAYER)).extracting(Mask::pruned).containsExactly(12, 15, 5);
    }

    private static List<Mask> masks(long seed, Scope scope) {
        Session session = Trials.regression(Algorithm.ADAM, 1, 0.5, seed);
        new RandomPruningProvider()
                .create(new RandomPruningProvider.Settings(scope))
                .prune(session);
        return session.network().layers().stream()
                .map(layer -> layer.connections().mask())
                .toList();
    }
}
