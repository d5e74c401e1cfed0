package dev.appraise.appraisers.blended;

import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.recipe.GradualPruning;
import dev.appraise.api.recipe.GradualPruningSettings;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.api.spi.Setting;
import java.util.Set;

/** {@link GradualPruning} by {@link BlendedAppraisal}. With another criterion it is that criterion in the identical loop. */
public final class BlendedPruningProvider implements PruningMethodProvider<BlendedPruningProvider.Settings> {
    /**
     * @param criterion the score
     * @param loop when and how much
     */
    public record Settings(
            @Setting("the score: an appraiser's id") Criterion criterion,
            @Setting("when and how much is pruned") GradualPruningSettings loop) {}

    @Override
    public String id() {
        return "blended-appraisal";
    }

    @Override
    public String summary() {
        return "While training, prunes along a cubic what is small and of little effect at once; for large networks.";
    }

    @Override
    public Settings settings() {
        return new Settings(new Criterion("blended-appraisal"), GradualPruningSettings.defaults());
    }

    @Override
    public PruningMethod create(Settings settings) {
        return session -> new GradualPruning(session.appraiser(settings.criterion()), settings.loop()).prune(session);
    }

    @Override
    public MethodCard card() {
        return new MethodCard(
                "Blended appraisal",
                "Appraise; the loop after Zhu and Gupta, To Prune, or Not to Prune, 2017, arXiv:1710.01878",
                Set.of(When.DURING_TRAINING),
                true,
                true,
                true,
                true);
    }
}
