package dev.appraise.baselines.random;

import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.recipe.BeforeTraining;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.api.spi.Setting;
import java.util.Set;

/** Prunes by chance at initialisation, then trains. */
public final class RandomPruningProvider implements PruningMethodProvider<RandomPruningProvider.Settings> {

    /** The settings of random pruning. */
    public record Settings(
            @Setting("over the whole network, or the same share of each layer")
            Scope scope) {}

    @Override
    public String id() {
        return "random";
    }

    @Override
    public String summary() {
        return "Prunes by chance before training: the control for every other method.";
    }

    @Override
    public Settings settings() {
        return new Settings(Scope.NETWORK);
    }

    @Override
    public PruningMethod create(Settings settings) {
        return new BeforeTraining(new RandomScore(), 1, settings.scope());
    }

    @Override
    public MethodCard card() {
        return new MethodCard("Random", RandomScore.CITATION, Set.of(When.BEFORE_TRAINING), false, false, false, true);
    }
}
