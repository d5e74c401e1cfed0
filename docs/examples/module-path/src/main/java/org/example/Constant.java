package org.example;

import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.NoSettings;
import java.util.ServiceLoader;

/** A criterion that finds every connection alike, in a module. */
public final class Constant implements AppraiserProvider<NoSettings> {
    /** @param arguments none */
    public static void main(String[] arguments) {
        ServiceLoader.load(AppraiserProvider.class)
                .forEach(provider -> System.out.println(
                        provider.id() + " of " + provider.getClass().getModule()));
    }

    @Override
    public String id() {
        return "constant";
    }

    @Override
    public String summary() {
        return "The same for every connection.";
    }

    @Override
    public String citation() {
        return "none";
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
