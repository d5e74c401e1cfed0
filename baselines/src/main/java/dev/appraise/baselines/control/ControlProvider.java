package dev.appraise.baselines.control;

import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.Set;

/** Brings {@link ControlPruning}. */
public final class ControlProvider implements PruningMethodProvider<ControlSettings> {
    private static final String CITATION = "Frankle, Dziugaite, Roy and Carbin, Pruning Neural Networks at"
            + " Initialization: Why Are We Missing the Mark?, 2021, arXiv:2009.08576";

    @Override
    public String id() {
        return "control";
    }

    @Override
    public String summary() {
        return "Prunes by a criterion whose mask is shuffled, whose weights are re-initialised, or whose sign is turned.";
    }

    @Override
    public ControlSettings settings() {
        return ControlSettings.defaults();
    }

    @Override
    public PruningMethod create(ControlSettings settings) {
        return new ControlPruning(settings);
    }

    @Override
    public MethodCard card() {
        return new MethodCard(
                "Control", CITATION, Set.of(When.BEFORE_TRAINING, When.AFTER_TRAINING), false, false, false, true);
    }
}
