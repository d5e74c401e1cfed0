package dev.appraise.appraisers.synaptic;

import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.recipe.WarningLoop;
import dev.appraise.api.recipe.WarningLoopSettings;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.api.spi.Setting;
import java.util.Set;

/**
 * Synaptic pruning: the {@link WarningLoop} with error ablation as its score (Ahmadi and Mahboobi Esfanjani, 2025). With
 * another criterion it is that criterion in the identical loop.
 */
public final class SynapticPruningProvider implements PruningMethodProvider<SynapticPruningProvider.Settings> {

    /**
     * @param criterion the score
     * @param loop when and how much
     */
    public record Settings(
            @Setting("the score: an appraiser's id") Criterion criterion,
            @Setting("when and how much is pruned") WarningLoopSettings loop) {}

    @Override
    public String id() {
        return "synaptic-pruning";
    }

    @Override
    public String summary() {
        return "While training, prunes the connections whose loss changes the error least, several times in a row.";
    }

    @Override
    public Settings settings() {
        return new Settings(new Criterion("error-ablation"), WarningLoopSettings.defaults());
    }

    @Override
    public PruningMethod create(Settings settings) {
        return session -> new WarningLoop(session.appraiser(settings.criterion()), settings.loop()).prune(session);
    }

    @Override
    public MethodCard card() {
        return new MethodCard(
                "Synaptic pruning",
                "Ahmadi and Mahboobi Esfanjani, Structure Optimization in Deep Neural Networks with Synaptic Pruning"
                        + " Based on Connection Appraisal, 2025, doi:10.22067/cke.2025.88039.1113",
                Set.of(When.DURING_TRAINING),
                true,
                true,
                true,
                true);
    }
}
