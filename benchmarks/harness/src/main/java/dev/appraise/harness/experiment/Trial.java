package dev.appraise.harness.experiment;

import dev.appraise.api.network.Activation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One training and pruning of one network, as a description that can be run anywhere.
 *
 * @param dataset what is learnt
 * @param network the widths, e.g. {@code 784-300-100-10}
 * @param hidden what the hidden units apply
 * @param note what the title of its table adds; no part of the id
 * @param training the training settings that differ from the defaults
 * @param name of the method's row in tables
 * @param method which, and how it is set
 * @param target the share to prune, in [0, 1)
 * @param seed of everything random
 */
public record Trial(
        Chosen dataset,
        String network,
        Activation hidden,
        String note,
        Map<String, Object> training,
        String name,
        Chosen method,
        double target,
        long seed) {
    static final Activation DEFAULT_HIDDEN = Activation.TANH;

    /** Copies the settings. */
    public Trial {
        training = Collections.unmodifiableMap(new LinkedHashMap<>(training));
    }

    /**
     * A short hash of all that differs from the defaults and matters, so that a new option does not orphan old results. Changing a
     * default does change what an id means; results carry the version for that.
     */
    public String id() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("dataset", Map.of("id", dataset.id(), "settings", dataset.settings()));
        parts.put("network", network);
        if (hidden != DEFAULT_HIDDEN) {
            parts.put("hidden", hidden.name());
        }
        if (!training.isEmpty()) {
            parts.put("training", training);
        }
        if (!name.equals(method.id())) {
            parts.put("name", name);
        }
        parts.put("method", Map.of("id", method.id(), "settings", method.settings()));
        parts.put("target", target);
        parts.put("seed", seed);
        return Fingerprint.of(parts);
    }

    /** The id that trials have in common which differ in nothing but the seed. */
    public String series() {
        return new Trial(dataset, network, hidden, note, training, name, method, target, 0).id();
    }

    /** The same with another budget. */
    public Trial withEpochs(double epochs) {
        Map<String, Object> changed = new LinkedHashMap<>(training);
        changed.put("epochs", epochs);
        return new Trial(dataset, network, hidden, note, changed, name, method, target, seed);
    }

    @Override
    public String toString() {
        return dataset + " seed " + seed + " " + name
                + (target > 0 ? " to " + Math.round(1000 * target) / 10.0 + " %" : "");
    }
}
