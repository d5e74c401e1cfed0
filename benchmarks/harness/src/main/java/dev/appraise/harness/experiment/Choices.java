package dev.appraise.harness.experiment;

import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.api.spi.Provider;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.core.train.TrainingSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which plug-ins are chosen and how they are set, and checks that they exist and take these settings. */
final class Choices {
    private final Registry registry;

    Choices(Registry registry) {
        this.registry = registry;
    }

    /** Reads {@code column} or {@code {id: column, settings: {...}}}. */
    Chosen dataset(Node node) {
        if (!node.isSection()) {
            return chosen("dataset", provider(node), Optional.empty());
        }
        Section section = node.section("a dataset");
        Chosen chosen = chosen("dataset", provider(section.require("id")), section.take("settings"));
        section.finish();
        return chosen;
    }

    /** Reads {@code snip} or {@code {id: snip, name: ..., settings: {...}, targets: [...], training: {...}}}. */
    Entry method(Node node, TrainingSettings studyTraining, List<Double> studyTargets) {
        if (!node.isSection()) {
            PruningMethodProvider<?> provider = methodProvider(node);
            return new Entry(
                    provider.id(),
                    chosen("method", provider, Optional.empty()),
                    differing(studyTraining),
                    targets(provider, studyTargets),
                    Optional.empty());
        }
        Section section = node.section("a method");
        PruningMethodProvider<?> provider = methodProvider(section.require("id"));
        Entry entry = new Entry(
                section.take("name").map(name -> name.text("name")).orElse(provider.id()),
                chosen("method", provider, section.take("settings")),
                differing(section.take("training")
                        .map(written -> training(studyTraining, written))
                        .orElse(studyTraining)),
                targets(provider, section.take("targets").map(Targets::read).orElse(studyTargets)),
                section.take("quoted").map(quoted -> quoted.label("quoted")));
        section.finish();
        return entry;
    }

    TrainingSettings training(TrainingSettings defaults, Node written) {
        return SettingsBinder.bind(defaults, settings(written, "training"), "training (" + written.place() + ")");
    }

    private DatasetProvider<?> provider(Node id) {
        return id.place().locating(() -> registry.dataset(id.text("dataset")));
    }

    private PruningMethodProvider<?> methodProvider(Node id) {
        return id.place().locating(() -> registry.method(id.text("method")));
    }

    private <S extends Record> Chosen chosen(String kind, Provider<S> provider, Optional<Node> written) {
        String whose = kind + " " + provider.id();
        S defaults = provider.settings();
        S settings = written.map(node -> bound(node, defaults, whose)).orElse(defaults);
        return new Chosen(provider.id(), SettingsBinder.differing(defaults, settings));
    }

    private <S extends Record> S bound(Node node, S defaults, String whose) {
        S settings = SettingsBinder.bind(defaults, settings(node, "settings"), whose + " (" + node.place() + ")");
        node.place().locating(() -> {
            SettingsBinder.criteria(settings).forEach((Criterion criterion) -> registry.appraiser(criterion.id()));
            return settings;
        });
        return settings;
    }

    private static Map<String, Object> differing(TrainingSettings training) {
        return SettingsBinder.differing(TrainingSettings.defaults(), training);
    }

    /** A method that prunes nothing is run once, not once a target. */
    private static List<Double> targets(PruningMethodProvider<?> provider, List<Double> targets) {
        return provider.card().prunes().isEmpty() ? List.of(0.0) : targets;
    }

    @SuppressWarnings("unchecked") // the plain form of a section
    private static Map<String, Object> settings(Node node, String what) {
        node.section(what);
        return (Map<String, Object>) node.plain();
    }
}
