package dev.appraise.harness.cli;

import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.Provider;
import dev.appraise.core.plugin.SettingsBinder;
import java.util.Map;
import java.util.Optional;

/**
 * A plug-in as {@code --json} lists it.
 *
 * @param kind {@code method}, {@code predictor}, {@code criterion} or {@code dataset}
 * @param id permanent
 * @param summary in a line
 * @param settings with their defaults
 * @param card of a method
 */
record Listed(String kind, String id, String summary, Map<String, Object> settings, Optional<MethodCard> card) {
    static Listed of(String kind, Provider<?> provider, Optional<MethodCard> card) {
        return new Listed(kind, provider.id(), provider.summary(), SettingsBinder.values(provider.settings()), card);
    }
}
