package dev.appraise.appraisers.synaptic;

import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.recipe.Ranked;
import dev.appraise.api.recipe.Reading;
import dev.appraise.api.recipe.Score;
import dev.appraise.api.recipe.WarningLoop;
import dev.appraise.api.recipe.WarningLoopSettings;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.Set;

/**
 * Synaptic pruning for large networks: the same {@link WarningLoop}, but the score is a moving average over appraisals on
 * fresh rows, by size, so that it does not follow the rows at hand; half of the connections are warned at a time, and at
 * most a fifth of them pruned at once.
 */
public final class SmoothedAblationProvider implements PruningMethodProvider<SynapticPruningProvider.Settings> {
    @Override
    public String id() {
        return "smoothed-ablation";
    }

    @Override
    public String summary() {
        return "Synaptic pruning with a score that is averaged over appraisals, for large networks.";
    }

    @Override
    public SynapticPruningProvider.Settings settings() {
        return new SynapticPruningProvider.Settings(
                new Criterion("error-ablation"),
                new WarningLoopSettings(
                        Reading.RANK,
                        0.5,
                        3,
                        Scope.NETWORK,
                        Ranked.ACTIVE,
                        Score.ABSOLUTE,
                        0.7,
                        0.2,
                        1000,
                        2,
                        0.5,
                        0.75,
                        0));
    }

    @Override
    public PruningMethod create(SynapticPruningProvider.Settings settings) {
        return new SynapticPruningProvider().create(settings);
    }

    @Override
    public MethodCard card() {
        return new MethodCard(
                "Smoothed ablation",
                "After Ahmadi and Mahboobi Esfanjani, Structure Optimization in Deep Neural Networks with Synaptic"
                        + " Pruning Based on Connection Appraisal, 2025, doi:10.22067/cke.2025.88039.1113",
                Set.of(When.DURING_TRAINING),
                true,
                true,
                true,
                true);
    }
}
