package dev.appraise.harness.toy;

import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.NoSettings;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.Set;

/** Prunes nothing. */
public final class IdleMethodProvider implements PruningMethodProvider<NoSettings> {
    @Override
    public String id() {
        return "toy-idle";
    }

    @Override
    public String summary() {
        return "Does nothing.";
    }

    @Override
    public NoSettings settings() {
        return new NoSettings();
    }

    @Override
    public PruningMethod create(NoSettings settings) {
        return session -> {};
    }

    @Override
    public MethodCard card() {
        return new MethodCard("Idle", "Nobody, never", Set.of(), false, false, false, true);
    }
}
