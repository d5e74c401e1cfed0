package dev.appraise.baselines.grasp;

import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.recipe.BeforeTraining;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.Set;

/** GraSP: prunes once at initialisation by {@link Grasp}, then trains (Wang, Zhang and Grosse, 2020, Algorithm 1). */
public final class GraspPruningProvider implements PruningMethodProvider<GraspSettings> {
    @Override
    public String id() {
        return "grasp";
    }

    @Override
    public String summary() {
        return "Prunes once before training what gradient flow needs least.";
    }

    @Override
    public GraspSettings settings() {
        return GraspSettings.defaults();
    }

    @Override
    public PruningMethod create(GraspSettings settings) {
        return new BeforeTraining(settings.appraiser(), 0, Scope.NETWORK);
    }

    @Override
    public MethodCard card() {
        return new MethodCard("GraSP", Grasp.CITATION, Set.of(When.BEFORE_TRAINING), false, false, false, true);
    }
}
