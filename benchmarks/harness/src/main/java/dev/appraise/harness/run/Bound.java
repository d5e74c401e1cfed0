package dev.appraise.harness.run;

import dev.appraise.api.predictor.Predictor;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.PredictorProvider;
import dev.appraise.api.spi.Provider;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.harness.experiment.Chosen;
import java.util.Map;

/** Plug-ins brought together with the settings that a trial describes. */
final class Bound {
    private Bound() {}

    static <S extends Record> PruningMethod method(PruningMethodProvider<S> provider, Chosen chosen) {
        return provider.create(settings(provider, chosen));
    }

    static <S extends Record> Predictor predictor(
            PredictorProvider<S> provider, Chosen chosen, ScaledSplit split, long seed) {
        return provider.fit(
                settings(provider, chosen),
                split.scaled().training(),
                split.scaled().validation(),
                seed);
    }

    static <S extends Record> Map<String, Object> inForce(Provider<S> provider, Chosen chosen) {
        return SettingsBinder.values(settings(provider, chosen));
    }

    private static <S extends Record> S settings(Provider<S> provider, Chosen chosen) {
        return SettingsBinder.bind(provider.settings(), chosen.settings(), chosen.id());
    }
}
