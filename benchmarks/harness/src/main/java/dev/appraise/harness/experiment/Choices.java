package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
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
        Section section = node.isSection() ? node.section("a method") : Section.of("id", node);
        Node id = section.require("id");
        Provider<?> provider = id.place().locating(() -> registry.methodOrPredictor(id.text("method")));
        Entry entry = provider instanceof PruningMethodProvider<?> method
                ? method(method, section, studyTraining, studyTargets)
                : predictor(provider, section);
        section.finish();
        return entry;
    }

    private Entry method(
            PruningMethodProvider<?> provider,
            Section section,
            TrainingSettings studyTraining,
            List<Double> studyTargets) {
        return new Entry(
                name(section, provider),
                chosen("method", provider, section.take("settings")),
                differing(section.take("training")
                        .map(written -> training(studyTraining, written))
                        .orElse(studyTraining)),
                targets(provider, section.take("targets").map(Targets::read).orElse(studyTargets)),
                quoted(section));
    }

    /** A predictor has neither a budget of epochs nor a share to prune. */
    private Entry predictor(Provider<?> provider, Section section) {
        for (String key : List.of("targets", "training")) {
            section.take(key).ifPresent(written -> {
                throw new InvalidInputException(
                        "predictor " + provider.id() + " has " + key + " (" + written.place()
                                + "); it is no network, has nothing to prune and is fitted in one go",
                        "leave " + key + " out; 'appraise describe " + provider.id() + "' lists what can be set");
            });
        }
        return new Entry(
                name(section, provider),
                chosen("predictor", provider, section.take("settings")),
                Map.of(),
                List.of(0.0),
                quoted(section));
    }

    private static String name(Section section, Provider<?> provider) {
        return section.take("name").map(name -> name.text("name")).orElse(provider.id());
    }

    private static Optional<String> quoted(Section section) {
        return section.take("quoted").map(quoted -> quoted.label("quoted"));
    }

    TrainingSettings training(TrainingSettings defaults, Node written) {
        return SettingsBinder.bind(defaults, settings(written, "training"), "training (" + written.place() + ")");
    }

    private DatasetProvider<?> provider(Node id) {
        return id.place().locating(() -> registry.dataset(id.text("dataset")));
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
