package dev.appraise.baselines.snip;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.NoSettings;

/** Brings {@link Snip}. */
public final class SnipProvider implements AppraiserProvider<NoSettings> {
    @Override
    public String id() {
        return "snip";
    }

    @Override
    public String summary() {
        return "Connection sensitivity: weight times gradient, by size.";
    }

    @Override
    public String citation() {
        return Snip.CITATION;
    }

    @Override
    public NoSettings settings() {
        return new NoSettings();
    }

    @Override
    public Appraiser create(NoSettings settings) {
        return new Snip();
    }
}
