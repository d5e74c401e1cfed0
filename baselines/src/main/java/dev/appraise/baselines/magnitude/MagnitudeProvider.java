package dev.appraise.baselines.magnitude;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.NoSettings;

/** Brings {@link Magnitude}. */
public final class MagnitudeProvider implements AppraiserProvider<NoSettings> {
    @Override
    public String id() {
        return "magnitude";
    }

    @Override
    public String summary() {
        return "The absolute value of the weight.";
    }

    @Override
    public String citation() {
        return Magnitude.CITATION;
    }

    @Override
    public NoSettings settings() {
        return new NoSettings();
    }

    @Override
    public Appraiser create(NoSettings settings) {
        return new Magnitude();
    }
}
