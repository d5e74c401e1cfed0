package dev.appraise.baselines.dense;

import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.NoSettings;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.Set;

/** The unpruned network, trained with the whole budget: what pruned networks are measured against. */
public final class DenseProvider implements PruningMethodProvider<NoSettings> {
    @Override
    public String id() {
        return "dense";
    }

    @Override
    public String summary() {
        return "Trains with the whole budget and prunes nothing.";
    }

    @Override
    public NoSettings settings() {
        return new NoSettings();
    }

    @Override
    public PruningMethod create(NoSettings settings) {
        return session -> session.trainToStop(session.epochsLeft());
    }

    @Override
    public MethodCard card() {
        return new MethodCard("Dense", "the unpruned network", Set.of(), false, false, false, false);
    }
}
