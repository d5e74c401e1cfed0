package dev.appraise.harness.result;

import dev.appraise.api.spi.MethodCard;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The characteristics of methods as cells of a table. */
public final class Cards {
    /** The headings. */
    public static final List<String> COLUMNS =
            List.of("prunes", "fine-tunes", "monitors", "biological", "exact target");

    private Cards() {}

    /** A method's characteristics, one a column. */
    public static List<String> cells(MethodCard card) {
        return List.of(
                when(card),
                mark(card.fineTunes()),
                mark(card.monitors()),
                mark(card.biological()),
                mark(card.meetsTarget()));
    }

    /** When a method prunes, in words. */
    public static String when(MethodCard card) {
        return card.prunes().isEmpty()
                ? "never"
                : card.prunes().stream()
                        .sorted()
                        .map(when -> when.name().toLowerCase(Locale.ROOT).replace("_training", ""))
                        .collect(Collectors.joining(", ", "", " training"));
    }

    private static String mark(boolean yes) {
        return yes ? "yes" : Cells.NONE;
    }
}
