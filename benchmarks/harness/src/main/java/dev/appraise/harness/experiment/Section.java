package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of an experiment file whose keys are taken one by one; what is left over at the end is an error. */
final class Section {
    private final String what;
    private final Place place;
    private final Map<String, Node> left;
    private final List<String> known = new ArrayList<>();

    Section(String what, Node node) {
        this.what = what;
        this.place = node.place();
        this.left = new LinkedHashMap<>(node.entries());
    }

    /** What stands for a section that has one key. */
    static Section of(String key, Node node) {
        return new Section(key, new Node(Map.of(key, node), node.place()));
    }

    Place place() {
        return place;
    }

    /** What is written under a key, unless that is nothing. */
    Optional<Node> take(String key) {
        known.add(key);
        return Optional.ofNullable(left.remove(key)).filter(node -> !node.isEmpty());
    }

    Node require(String key) {
        return take(key)
                .orElseThrow(() -> new InvalidInputException(
                        what + " in " + place + " has no " + key,
                        "a line '" + key
                                + ": ...' is missing; 'appraise init --reference keys.yaml' writes every key"));
    }

    /** @throws InvalidInputException if a key was never taken */
    void finish() {
        left.forEach((key, node) -> {
            throw new InvalidInputException(
                    "'" + key + "' is not a key of " + what + " (" + node.place() + ")", Names.hint(key, known));
        });
    }
}
