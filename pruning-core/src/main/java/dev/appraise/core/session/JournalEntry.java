package dev.appraise.core.session;

import java.util.Map;

/**
 * Something that happened in a trial.
 *
 * @param epoch epochs spent by then
 * @param event a short fixed phrase
 * @param facts numbers and words that go with it
 */
public record JournalEntry(double epoch, String event, Map<String, ?> facts) {}
