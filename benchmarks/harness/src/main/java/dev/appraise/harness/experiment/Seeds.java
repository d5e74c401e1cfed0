package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import java.util.List;
import java.util.stream.LongStream;

/** Seeds as people write them: how many, or which. */
final class Seeds {
    private Seeds() {}

    static List<Long> first(int count) {
        if (count < 1) {
            throw new InvalidInputException("seeds is " + count + "; it must be at least 1", "you meant 1");
        }
        return LongStream.range(0, count).boxed().toList();
    }

    static List<Long> read(Node node) {
        if (!node.isList()) {
            return node.place().locating(() -> first(node.count("seeds")));
        }
        List<Long> seeds = node.items("seeds").stream()
                .map(seed -> seed.whole("seed"))
                .distinct()
                .toList();
        if (seeds.isEmpty()) {
            throw new InvalidInputException("seeds is an empty list in " + node.place(), "you meant seeds: [0]");
        }
        return seeds;
    }
}
