package dev.appraise.harness.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A method in a study, or a predictor.
 *
 * @param name of its row in tables
 * @param method which, and how it is set
 * @param training the training settings that differ from the defaults; none for a predictor
 * @param targets shares to prune, each in [0, 1)
 * @param quoted what the paper prints for it, if that is known
 */
public record Entry(
        String name, Chosen method, Map<String, Object> training, List<Double> targets, Optional<String> quoted) {
    /** Copies the collections. */
    public Entry {
        training = Collections.unmodifiableMap(new LinkedHashMap<>(training));
        targets = List.copyOf(targets);
    }
}
