package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Seeds as people write them: how many, a range such as {@code 20..39}, or which. */
final class Seeds {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})\\.\\.(\\d{1,18})");
    private static final int MOST = 100_000;

    private Seeds() {}

    static List<Long> first(int count) {
        if (count < 1 || count > MOST) {
            throw new InvalidInputException(
                    "seeds is " + count + "; it must be from 1 to " + MOST,
                    count < 1 ? "you meant 1" : "you meant the one seed [" + count + "]");
        }
        return LongStream.range(0, count).boxed().toList();
    }

    static List<Long> read(Node node) {
        Matcher range = RANGE.matcher(node.value().toString());
        if (range.matches()) {
            return range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)), node);
        }
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

    private static List<Long> range(long first, long last, Node node) {
        if (last < first || last - first >= MOST) {
            throw new InvalidInputException(
                    "seeds is " + first + ".." + last + " in " + node.place() + "; it must hold 1 to " + MOST
                            + " seeds",
                    "you meant " + last + ".." + first);
        }
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
