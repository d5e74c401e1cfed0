package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Shape;
import dev.appraise.core.train.TrainingSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one study of an experiment file. */
final class StudyReader {
    private static final List<Double> DEFAULT_TARGETS = List.of(0.5);

    private final Choices choices;

    StudyReader(Choices choices) {
        this.choices = choices;
    }

    Study read(Node node, List<Long> defaultSeeds) {
        Section section = node.section("a study");
        Node network = section.require("network");
        TrainingSettings training = section.take("training")
                .map(written -> choices.training(TrainingSettings.defaults(), written))
                .orElse(TrainingSettings.defaults());
        List<Double> targets = section.take("targets").map(Targets::read).orElse(DEFAULT_TARGETS);
        List<Entry> entries = entries(section.require("methods"), training, targets);
        Study study = new Study(
                choices.dataset(section.require("dataset")),
                network.place()
                        .locating(() -> Shape.parse(network.text("network")).toString()),
                section.take("hidden")
                        .map(written -> written.constant("hidden", Activation.values()))
                        .orElse(Trial.DEFAULT_HIDDEN),
                section.take("note").map(note -> note.text("note")).orElse(""),
                section.take("seeds").map(Seeds::read).orElse(defaultSeeds),
                entries,
                section.take("reference")
                        .map(written ->
                                Rows.named("reference", written, entries).name()),
                section.take("claims").map(written -> claims(written, entries)).orElse(List.of()),
                section.take("limits").map(new LimitReader(entries)::read).orElse(List.of()));
        section.finish();
        return study;
    }

    private List<Entry> entries(Node node, TrainingSettings training, List<Double> targets) {
        List<Entry> entries = node.items("methods").stream()
                .map(method -> choices.method(method, training, targets))
                .toList();
        if (entries.isEmpty()) {
            throw new InvalidInputException(
                    "methods is an empty list in " + node.place(), "you meant methods: [dense]");
        }
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            if (!names.add(entry.name())) {
                throw new InvalidInputException(
                        "two methods of the study have the name '" + entry.name() + "' (" + node.place() + ")",
                        "give one of them a name of its own: {id: ..., name: ...}");
            }
        }
        return entries;
    }

    private static List<Claim> claims(Node node, List<Entry> entries) {
        return node.items("claims").stream().map(claim -> claim(claim, entries)).toList();
    }

    private static Claim claim(Node node, List<Entry> entries) {
        Section section = node.section("a claim");
        Claim claim = new Claim(
                section.require("text").text("text"),
                Rows.named("better", section.require("better"), entries).name(),
                Rows.named("than", section.require("than"), entries).name());
        section.finish();
        return claim;
    }
}
