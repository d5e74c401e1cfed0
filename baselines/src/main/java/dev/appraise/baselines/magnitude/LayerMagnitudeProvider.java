package dev.appraise.baselines.magnitude;

import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.PruningMethodProvider;

/** Brings magnitude pruning in each layer. */
public final class LayerMagnitudeProvider implements PruningMethodProvider<MagnitudeSettings> {
    @Override
    public String id() {
        return "layer-magnitude";
    }

    @Override
    public String summary() {
        return "Prunes the smallest weights in each layer: after training, in rounds, or gradually.";
    }

    @Override
    public MagnitudeSettings settings() {
        return MagnitudeSettings.defaults(Scope.LAYER);
    }

    @Override
    public PruningMethod create(MagnitudeSettings settings) {
        return settings.method(Scope.LAYER);
    }

    @Override
    public MethodCard card() {
        return MagnitudeSettings.card("Layer magnitude");
    }
}
