package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.util.List;

/** Rows of a study by their names. */
final class Rows {
    private Rows() {}

    /** @throws InvalidInputException if no method of the study has the name */
    static Entry named(String key, Node written, List<Entry> entries) {
        String typed = written.text(key);
        return entries.stream()
                .filter(entry -> entry.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        key + " is '" + typed + "' in " + written.place() + "; no method of the study has that name",
                        Names.hint(typed, entries.stream().map(Entry::name).toList())));
    }
}
