package dev.appraise.harness.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A plug-in and how it is set.
 *
 * @param id the plug-in's
 * @param settings those that differ from the plug-in's defaults, as they are written in a file
 */
public record Chosen(String id, Map<String, Object> settings) {
    /** Copies the settings. */
    public Chosen {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    @Override
    public String toString() {
        return settings.isEmpty() ? id : id + " " + settings;
    }
}
