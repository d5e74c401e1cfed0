package dev.appraise.appraisers.damage;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.NoSettings;

/** Brings {@link OptimalBrainDamage}. */
public final class OptimalBrainDamageProvider implements AppraiserProvider<NoSettings> {
    @Override
    public String id() {
        return "optimal-brain-damage";
    }

    @Override
    public String summary() {
        return "Half the diagonal second derivative times the squared weight.";
    }

    @Override
    public String citation() {
        return "LeCun, Denker and Solla, Optimal Brain Damage, Advances in Neural Information Processing Systems 2, 1990";
    }

    @Override
    public NoSettings settings() {
        return new NoSettings();
    }

    @Override
    public Appraiser create(NoSettings settings) {
        return new OptimalBrainDamage();
    }
}
