package dev.appraise.baselines.movement;

import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.Set;

/** Brings {@link MovementPruning}. */
public final class MovementPruningProvider implements PruningMethodProvider<MovementSettings> {
    private static final String CITATION =
            "Sanh, Wolf and Rush, Movement Pruning: Adaptive Sparsity by Fine-Tuning, 2020, arXiv:2005.07683";

    @Override
    public String id() {
        return "movement";
    }

    @Override
    public String summary() {
        return "Keeps the weights that training moves away from zero, under a mask that lets connections come back.";
    }

    @Override
    public MovementSettings settings() {
        return MovementSettings.defaults();
    }

    @Override
    public PruningMethod create(MovementSettings settings) {
        return new MovementPruning(settings);
    }

    @Override
    public MethodCard card() {
        return new MethodCard(
                "Movement pruning", CITATION, Set.of(When.DURING_TRAINING), true, true, false, true, true);
    }
}
