package dev.appraise.baselines.magnitude;

import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.PruningMethodProvider;

/** Brings magnitude pruning over the network. */
public final class GlobalMagnitudeProvider implements PruningMethodProvider<MagnitudeSettings> {
    @Override
    public String id() {
        return "global-magnitude";
    }

    @Override
    public String summary() {
        return "Prunes the smallest weights over the network: after training, in rounds, or gradually.";
    }

    @Override
    public MagnitudeSettings settings() {
        return MagnitudeSettings.defaults(Scope.NETWORK);
    }

    @Override
    public PruningMethod create(MagnitudeSettings settings) {
        return settings.method(Scope.NETWORK);
    }

    @Override
    public MethodCard card() {
        return MagnitudeSettings.card("Global magnitude");
    }
}
