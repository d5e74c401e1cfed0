package dev.appraise.harness.toy;

import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.NoSettings;

/** Scores everything 0. */
public final class ToyCriterionProvider implements AppraiserProvider<NoSettings> {
    @Override
    public String id() {
        return "toy-criterion";
    }

    @Override
    public String summary() {
        return "Scores everything 0.";
    }

    @Override
    public String citation() {
        return "Nobody, never";
    }

    @Override
    public NoSettings settings() {
        return new NoSettings();
    }

    @Override
    public Appraiser create(NoSettings settings) {
        return (network, evidence) -> new Appraisal(new double[network.size()]);
    }
}
