package dev.appraise.harness.knowngood;

import dev.appraise.core.session.JournalEntry;
import java.util.Objects;

/** What methods note of themselves. */
final class Facts {
    private Facts() {}

    /** A whole number in an entry of the journal. */
    static int whole(JournalEntry entry, String fact) {
        return ((Number) Objects.requireNonNull(entry.facts().get(fact), fact)).intValue();
    }
}
