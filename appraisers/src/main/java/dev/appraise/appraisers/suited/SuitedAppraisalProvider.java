package dev.appraise.appraisers.suited;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.api.spi.Setting;
import dev.appraise.appraisers.blended.BlendedPruningProvider;
import dev.appraise.appraisers.compensated.CompensatedPruningProvider;
import java.util.Set;

/**
 * Compensated ablation where the network is so small that the whole inverse Hessian is at hand, blended appraisal where it is
 * not: the one for small networks costs some four powers of their size.
 */
public final class SuitedAppraisalProvider implements PruningMethodProvider<SuitedAppraisalProvider.Settings> {

    /**
     * @param small connections of a network that counts as small, at most
     * @param compensated how small networks are pruned
     * @param blended how all others are
     */
    public record Settings(
            @Setting(
                    "connections, at most, of a network that is pruned by compensated ablation; 0 for none; at least 0")
            int small,

            @Setting("compensated ablation, for small networks")
            CompensatedPruningProvider.Settings compensated,

            @Setting("blended appraisal, for all others") BlendedPruningProvider.Settings blended) {
        /** Checks the range. */
        public Settings {
            if (small < 0) {
                throw new InvalidInputException(
                        "small is " + small + "; it must be at least 0", "0, which is no network, was meant");
            }
        }
    }

    private final CompensatedPruningProvider compensated = new CompensatedPruningProvider();
    private final BlendedPruningProvider blended = new BlendedPruningProvider();

    @Override
    public String id() {
        return "suited-appraisal";
    }

    @Override
    public String summary() {
        return "Compensated ablation for small networks, blended appraisal for large ones.";
    }

    @Override
    public Settings settings() {
        return new Settings(500, compensated.settings(), blended.settings());
    }

    @Override
    public PruningMethod create(Settings settings) {
        PruningMethod small = compensated.create(settings.compensated());
        PruningMethod large = blended.create(settings.blended());
        return session -> (session.network().size() <= settings.small() ? small : large).prune(session);
    }

    @Override
    public MethodCard card() {
        return new MethodCard(
                "Suited appraisal",
                compensated.card().citation() + "; or " + blended.card().citation(),
                Set.of(When.DURING_TRAINING, When.AFTER_TRAINING),
                true,
                true,
                true,
                true);
    }
}
