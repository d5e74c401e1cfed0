package dev.appraise.appraisers.taylor;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.NoSettings;

/** Brings {@link Taylor}. */
public final class TaylorProvider implements AppraiserProvider<NoSettings> {
    @Override
    public String id() {
        return "taylor";
    }

    @Override
    public String summary() {
        return "Weight times gradient on the network as it is, by size.";
    }

    @Override
    public String citation() {
        return "Molchanov, Mallya, Tyree, Frosio and Kautz, Importance Estimation for Neural Network Pruning, 2019, arXiv:1906.10771";
    }

    @Override
    public NoSettings settings() {
        return new NoSettings();
    }

    @Override
    public Appraiser create(NoSettings settings) {
        return new Taylor();
    }
}
