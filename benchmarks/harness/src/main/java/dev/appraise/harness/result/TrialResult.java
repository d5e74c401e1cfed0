package dev.appraise.harness.result;

import dev.appraise.core.session.JournalEntry;
import dev.appraise.core.session.Spent;
import dev.appraise.harness.experiment.Trial;
import java.util.List;

/**
 * What a trial gave, and all that is needed to run it again.
 *
 * @param id the trial's
 * @param trial its description
 * @param settings all settings in force, defaults included
 * @param quality how well the network does what it learnt
 * @param size how much of it is left
 * @param spent of the budget
 * @param seconds of wall time from when its rows were dealt, with those of training that it took over from other trials
 * @param curve the errors as training went on
 * @param journal what the method noted
 * @param provenance on what, with what, when
 */
public record TrialResult(
        String id,
        Trial trial,
        SettingsInForce settings,
        Quality quality,
        SizeReport size,
        Spent spent,
        double seconds,
        List<CurvePoint> curve,
        List<JournalEntry> journal,
        Provenance provenance) {
    /** Copies the lists. */
    public TrialResult {
        curve = List.copyOf(curve);
        journal = List.copyOf(journal);
    }

    /** The same, with the executor that had it run. */
    public TrialResult ranOn(String executor) {
        return new TrialResult(
                id, trial, settings, quality, size, spent, seconds, curve, journal, provenance.ranOn(executor));
    }
}
