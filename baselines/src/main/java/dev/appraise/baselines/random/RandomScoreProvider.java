package dev.appraise.baselines.random;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.NoSettings;

/** Brings {@link RandomScore}. */
public final class RandomScoreProvider implements AppraiserProvider<NoSettings> {
    @Override
    public String id() {
        return "random";
    }

    @Override
    public String summary() {
        return "Chance: the control for every other criterion.";
    }

    @Override
    public String citation() {
        return RandomScore.CITATION;
    }

    @Override
    public NoSettings settings() {
        return new NoSettings();
    }

    @Override
    public Appraiser create(NoSettings settings) {
        return new RandomScore();
    }
}
