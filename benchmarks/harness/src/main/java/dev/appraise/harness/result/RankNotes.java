package dev.appraise.harness.result;

import dev.appraise.harness.statistics.Friedman;
import dev.appraise.harness.statistics.Nemenyi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines below a table of ranks. */
final class RankNotes {
    private static final double LEVEL = 0.05;

    private RankNotes() {}

    static List<String> below(Ranks ranks) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "mean rank: over " + count(ranks.blocks(), "block") + " (study, target and seed); 1 is best, and equal"
                        + " values share the mean of their ranks. wins: blocks in which the method alone is best");
        notes.add("rank of means: over N = " + count(ranks.cells(), "cell")
                + " (study and target), by the mean of the seeds, which are no independent data");
        notes.add(friedman(ranks));
        difference(ranks).ifPresent(notes::add);
        ranks.reference().ifPresent(name -> notes.add(reference(name, ranks)));
        notes.addAll(unranked(ranks));
        if (ranks.notRun() > 0) {
            notes.add(count(ranks.notRun(), "block") + " left out, in which not every method has been run");
        }
        return notes;
    }

    private static String friedman(Ranks ranks) {
        return ranks.friedman().map(RankNotes::told).orElse("no Friedman test: it needs two methods and two cells");
    }

    private static String told(Friedman test) {
        return "Friedman's test of k = " + test.methods() + " methods over these cells: chi-squared "
                + Cells.number(2, test.chiSquared()) + ", Iman and Davenport's F(" + test.numeratorFreedom() + ", "
                + test.denominatorFreedom() + ") = "
                + (Double.isFinite(test.f()) ? Cells.number(2, test.f()) : "infinite")
                + ", " + Cells.p(test.p())
                + (test.p() < LEVEL ? "" : "; it does not tell the methods apart, so no pair may be either")
                + ". The targets of a study share its data, so cells are less independent than the test has them";
    }

    private static Optional<String> difference(Ranks ranks) {
        if (ranks.friedman().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ranks.criticalDifference()
                .map(difference -> "Nemenyi's critical difference at 0.05: " + Cells.number(2, difference)
                        + " between ranks of means")
                .orElse("no critical difference: its table ends at " + Nemenyi.MOST_METHODS + " methods"));
    }

    private static String reference(String name, Ranks ranks) {
        boolean tested =
                ranks.rows().stream().flatMap(row -> row.reference().stream()).anyMatch(tally -> tally.tested() > 0);
        return name
                + " is ahead or behind: in so many cells, by the mean of the seeds; * with Holm's p < 0.05 in the table"
                + " of the study" + (tested ? "" : "; with one seed nothing is tested")
                + ". epochs, gradients and seconds: of a trial, as multiples of those of " + name;
    }

    private static List<String> unranked(Ranks ranks) {
        List<String> notes = new ArrayList<>();
        String controls = ranks.rows().stream()
                .filter(RankRow::control)
                .map(RankRow::method)
                .collect(Collectors.joining(", "));
        if (!controls.isEmpty()) {
            notes.add("not ranked, for it prunes nothing: " + controls);
        }
        ranks.rows().stream()
                .filter(row -> !row.control() && row.missing() > 0)
                .forEach(row -> notes.add("not ranked: " + row.method() + ", which has no result in " + row.missing()
                        + " of " + count(ranks.blocks(), "block")));
        return notes;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
