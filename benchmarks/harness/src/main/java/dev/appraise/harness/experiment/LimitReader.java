package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import java.util.List;
import java.util.Optional;

/** Reads the limits of a study. */
final class LimitReader {
    private final List<Entry> entries;

    LimitReader(List<Entry> entries) {
        this.entries = entries;
    }

    List<Limit> read(Node node) {
        return node.items("limits").stream().map(this::limit).toList();
    }

    private Limit limit(Node node) {
        Section section = node.section("a limit");
        String text = section.require("text").text("text");
        Entry row = Rows.named("row", section.require("row"), entries);
        double target = target(section.take("target"), row, node.place());
        Limit limit = new Limit(
                text,
                row.name(),
                target,
                section.take("measure")
                        .map(measure -> measure.constant("measure", Measure.values()))
                        .orElse(Measure.TEST),
                section.take("over").map(over -> other(over, target)),
                section.take("source").map(source -> source.text("source")),
                requirement(section.take("atLeast"), section.take("atMost"), node.place()));
        section.finish();
        return limit;
    }

    private static double target(Optional<Node> written, Entry row, Place place) {
        if (written.isEmpty() && row.targets().size() > 1) {
            throw new InvalidInputException(
                    "a limit in " + place + " has no target, but '" + row.name() + "' has several: " + row.targets(),
                    "a limit for each of them was meant");
        }
        double target = written.map(node -> node.number("target"))
                .orElseGet(() -> row.targets().get(0));
        if (!row.targets().contains(target)) {
            throw new InvalidInputException(
                    "target is " + target + " in " + place + "; the targets of '" + row.name() + "' are "
                            + row.targets(),
                    "you meant " + row.targets().get(0));
        }
        return target;
    }

    private String other(Node written, double target) {
        Entry other = Rows.named("over", written, entries);
        if (other.targets().size() > 1 && !other.targets().contains(target)) {
            throw new InvalidInputException(
                    "over is '" + other.name() + "' in " + written.place() + "; of its targets " + other.targets()
                            + ", none is the limit's, " + target,
                    "a row of one target was meant, such as dense");
        }
        return other.name();
    }

    private static Requirement requirement(Optional<Node> atLeast, Optional<Node> atMost, Place place) {
        if (atLeast.isPresent() == atMost.isPresent()) {
            throw new InvalidInputException(
                    "a limit in " + place + " has "
                            + (atLeast.isPresent() ? "both atLeast and atMost" : "neither atLeast nor atMost")
                            + "; it must have one of them",
                    "you meant atLeast: "
                            + atLeast.map(node -> node.label("atLeast")).orElse("98"));
        }
        return atLeast.map(node -> Requirement.atLeast(node.number("atLeast")))
                .orElseGet(() -> Requirement.atMost(atMost.orElseThrow().number("atMost")));
    }
}
