package dev.appraise.harness.result;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Titles of tables: they say which data were used, so that no number can be mistaken for one on other data. */
final class Titles {
    private Titles() {}

    static String of(List<TrialResult> group) {
        TrialResult first = group.get(0);
        Provenance provenance = first.provenance();
        return String.format(
                "%s, %s: %s; %d rows, %d for training; %s%s%s%s",
                data(first),
                first.trial().network(),
                measured(first.quality()),
                provenance.rows(),
                provenance.trainingRows(),
                epochs(group),
                shift(first),
                seeds(group.stream().map(result -> result.trial().seed())),
                note(first));
    }

    /** E.g. {@code mnist (files), 784-300-100-10, images moved by up to 1 pixel}. */
    static String brief(List<TrialResult> group) {
        TrialResult first = group.get(0);
        return data(first) + ", " + first.trial().network() + shift(first).replaceFirst("^(.+); $", ", $1");
    }

    static String note(TrialResult result) {
        return result.trial().note().isEmpty() ? "" : " - " + result.trial().note();
    }

    /** E.g. {@code column (daisy, noise 0)}. */
    static String data(TrialResult result) {
        return result.trial().dataset().id() + " ("
                + result.provenance().source().kind() + noise(result) + ")";
    }

    private static String noise(TrialResult result) {
        return result.settings().dataset().containsKey("noise") ? ", noise " + Summary.noise(result) : "";
    }

    private static String measured(Quality quality) {
        return quality.metric().equals(Quality.FIT) ? "fit over all samples" : "accuracy on the test samples";
    }

    private static String epochs(List<TrialResult> group) {
        List<String> budgets = group.stream()
                .flatMap(
                        result -> Stream.ofNullable(result.settings().training().get("epochs")))
                .distinct()
                .map(Titles::plain)
                .toList();
        return budgets.isEmpty() ? "" : String.join(" or ", budgets) + " epochs at most; ";
    }

    private static String shift(TrialResult result) {
        int pixels = result.settings().training().get("shift") instanceof Number number ? number.intValue() : 0;
        return pixels == 0 ? "" : "images moved by up to " + pixels + (pixels == 1 ? " pixel; " : " pixels; ");
    }

    private static String plain(Object number) {
        return String.valueOf(number).replaceFirst("\\.0$", "");
    }

    static String seeds(Stream<Long> all) {
        List<Long> seeds = all.distinct().sorted().toList();
        long first = seeds.get(0);
        long last = seeds.get(seeds.size() - 1);
        if (seeds.size() == 1) {
            return "seed " + first;
        }
        boolean run = last - first == seeds.size() - 1;
        return "seeds "
                + (run
                        ? first + " to " + last
                        : seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
