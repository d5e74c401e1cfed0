package dev.appraise.harness.knowngood;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import java.util.Map;

/** Criteria and methods, asked as an experiment would. */
final class Plugins {
    private Plugins() {}

    /** The scores that a criterion gives. */
    static double[] scores(
            Registry registry, String id, Map<String, ?> settings, Network network, Batch batch, Loss loss) {
        return criterion(registry.appraiser(id), settings)
                .appraise(network, new RowEvidence(batch, loss, 1, new SeededRandom(1)))
                .scores();
    }

    private static <S extends Record> Appraiser criterion(AppraiserProvider<S> provider, Map<String, ?> settings) {
        return provider.create(SettingsBinder.bind(provider.settings(), settings, provider.id()));
    }

    /** A method with its default settings, but for some. */
    static PruningMethod method(Registry registry, String id, Map<String, ?> settings) {
        return method(registry.method(id), settings);
    }

    private static <S extends Record> PruningMethod method(PruningMethodProvider<S> provider, Map<String, ?> settings) {
        return provider.create(SettingsBinder.bind(provider.settings(), settings, provider.id()));
    }
}
