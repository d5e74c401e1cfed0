package dev.appraise.baselines.snip;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.recipe.BeforeTraining;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.api.spi.Setting;
import java.util.Set;

/** SNIP: prunes once at initialisation by {@link Snip}, then trains (Lee, Ajanthan and Torr, 2019, Algorithm 1). */
public final class SnipPruningProvider implements PruningMethodProvider<SnipPruningProvider.Settings> {

    /** The settings of SNIP. */
    public record Settings(
            @Setting("training rows in the one batch that is looked at; 0 is all")
            int samples) {
        /** Checks the range. */
        public Settings {
            if (samples < 0) {
                throw new InvalidInputException(
                        "samples is " + samples + "; it must be at least 0", "0, for all rows, was meant");
            }
        }
    }

    @Override
    public String id() {
        return "snip";
    }

    @Override
    public String summary() {
        return "Prunes once before training, by connection sensitivity on one batch.";
    }

    @Override
    public Settings settings() {
        return new Settings(100);
    }

    @Override
    public PruningMethod create(Settings settings) {
        return new BeforeTraining(new Snip(), settings.samples(), Scope.NETWORK);
    }

    @Override
    public MethodCard card() {
        return new MethodCard("SNIP", Snip.CITATION, Set.of(When.BEFORE_TRAINING), false, false, false, true);
    }
}
