package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import java.math.BigDecimal;
import java.util.List;

/** Shares to prune, as people write them: a list, or a single one. */
final class Targets {
    private Targets() {}

    static List<Double> read(Node node) {
        List<Node> written = node.isList() ? node.items("targets") : List.of(node);
        if (written.isEmpty()) {
            throw new InvalidInputException("targets is an empty list in " + node.place(), "you meant targets: [0.5]");
        }
        return written.stream().map(Targets::target).distinct().toList();
    }

    private static double target(Node node) {
        double target = node.number("target");
        if (!(target >= 0 && target < 1)) {
            throw new InvalidInputException(
                    "target is " + node.value() + " in " + node.place() + "; it must be in [0, 1)",
                    target >= 1 && target < 100
                            ? "you meant "
                                    + BigDecimal.valueOf(target)
                                            .movePointLeft(2)
                                            .stripTrailingZeros()
                                            .toPlainString()
                            : "you meant 0.5, for half of the weights");
        }
        return target;
    }
}
