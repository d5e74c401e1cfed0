package dev.appraise.harness.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says once for many studies, spelt out for each: lists of datasets and networks, and budgets, which replace what
 * studies say, by the id of their dataset.
 */
final class Variants {
    private static final String DATASET = "dataset";
    private static final String ID = "id";

    private Variants() {}

    /** A study for each dataset and network of a list. */
    static List<Node> each(Node study) {
        return each(study, DATASET).stream()
                .flatMap(one -> each(one, "network").stream())
                .toList();
    }

    private static List<Node> each(Node study, String key) {
        return study.get(key)
                .filter(Node::isList)
                .map(list -> list.items(key).stream()
                        .map(item -> study.with(key, item))
                        .toList())
                .orElse(List.of(study));
    }

    /**
     * Studies with what a budget says for their datasets.
     *
     * @param budget study keys by dataset
     * @throws dev.appraise.api.InvalidInputException if the budget speaks of a dataset that no study has
     */
    static List<Node> within(Node budget, List<Node> studies) {
        Section section = budget.section("a budget");
        Map<String, Node> changes = new HashMap<>();
        studies.stream()
                .flatMap(study -> id(study).stream())
                .distinct()
                .forEach(id -> section.take(id).ifPresent(change -> changes.put(id, change)));
        section.finish();
        return studies.stream().map(study -> changed(study, changes)).toList();
    }

    private static Node changed(Node study, Map<String, Node> changes) {
        return id(study)
                .map(changes::get)
                .map(change -> merged(study.with(DATASET, dataset(study).orElseThrow()), change))
                .orElse(study);
    }

    private static Optional<Node> dataset(Node study) {
        return study.get(DATASET)
                .map(written -> written.isSection() ? written : new Node(Map.of(ID, written), written.place()));
    }

    private static Optional<String> id(Node study) {
        return dataset(study)
                .flatMap(dataset -> dataset.get(ID))
                .map(id -> id.value().toString());
    }

    private static Node merged(Node base, Node over) {
        if (!base.isSection() || !over.isSection()) {
            return over;
        }
        Node merged = base;
        for (Map.Entry<String, Node> entry : over.entries().entrySet()) {
            Node value = base.get(entry.getKey())
                    .map(old -> merged(old, entry.getValue()))
                    .orElse(entry.getValue());
            merged = merged.with(entry.getKey(), value);
        }
        return merged;
    }
}
