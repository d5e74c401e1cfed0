package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Claim;
import java.util.List;
import java.util.Optional;

/**
 * Judges claims by paired differences: reproduced if the 95 % interval lies wholly above 0, partly if at least the mean
 * does, else not.
 */
final class Claims {
    private Claims() {}

    /** A line for each claim of a study and target that it can be tested at. */
    static List<String> judged(StudyResults study) {
        return study.study().claims().stream()
                .flatMap(claim -> judged(claim, study).stream())
                .toList();
    }

    private static List<String> judged(Claim claim, StudyResults study) {
        List<Series> better = study.series().stream()
                .filter(row -> row.name().equals(claim.better()))
                .toList();
        if (better.isEmpty()) {
            return List.of(line(claim, "", Optional.empty()));
        }
        return better.stream()
                .map(row -> line(
                        claim,
                        better.size() > 1 ? " at " + Cells.share(row.target()) : "",
                        study.difference(row, claim.than())))
                .toList();
    }

    private static String line(Claim claim, String where, Optional<PairedDifference> difference) {
        return "claim \"" + claim.text() + "\"" + where + ": "
                + difference.map(Claims::verdict).orElse("not tested, for want of common seeds");
    }

    private static String verdict(PairedDifference difference) {
        String word =
                difference.low() > 0 ? "reproduced" : difference.mean() > 0 ? "partly reproduced" : "not reproduced";
        return word + " (difference " + Cells.signed(difference.mean()) + " "
                + Cells.interval(difference.low(), difference.high()) + ", " + Cells.p(difference.p()) + ")";
    }
}
