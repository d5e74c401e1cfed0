package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges the claims of a study by paired differences, corrected by Holm's procedure for how many claims are tested:
 * reproduced if the difference has the claimed direction and p is below 0.05, partly if it has the direction alone, else
 * not.
 */
final class Claims {
    private static final double LEVEL = 0.05;

    private Claims() {}

    /** A line for each claim of a study and target that it can be tested at. */
    static List<String> judged(StudyResults study) {
        return judged(study, Yardstick.QUALITY);
    }

    /** The same by another number. */
    static List<String> judged(StudyResults study, Yardstick yardstick) {
        List<Tested> tested = study.study().claims().stream()
                .flatMap(claim -> tested(claim, study, yardstick).stream())
                .toList();
        return lines(tested, yardstick);
    }

    /** A line for each claim that a row loses less than another. */
    static List<String> judged(List<Claim> claims, Losses losses) {
        List<Tested> tested = claims.stream()
                .map(claim -> new Tested(claim, "", losses.difference(claim.better(), claim.than())))
                .toList();
        return lines(tested, Yardstick.LOSS);
    }

    private static List<String> lines(List<Tested> tested, Yardstick yardstick) {
        double[] corrected = Holm.corrected(tested.stream()
                .flatMap(test -> test.difference().stream())
                .map(PairedDifference::p)
                .toList());
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (Tested test : tested) {
            String verdict = test.difference().isEmpty()
                    ? "not tested, for want of common seeds"
                    : verdict(test.difference().get(), corrected[next++], yardstick);
            lines.add("claim \"" + test.claim().text() + "\"" + test.where() + ": " + verdict);
        }
        return lines;
    }

    private static List<Tested> tested(Claim claim, StudyResults study, Yardstick yardstick) {
        List<Series> better = study.series().stream()
                .filter(row -> row.name().equals(claim.better()))
                .toList();
        if (better.isEmpty()) {
            return List.of(new Tested(claim, "", Optional.empty()));
        }
        return better.stream()
                .map(row -> new Tested(
                        claim,
                        better.size() > 1 ? " at " + Cells.share(row.target()) : "",
                        study.difference(row, claim.than(), yardstick)))
                .toList();
    }

    private static String verdict(PairedDifference difference, double p, Yardstick yardstick) {
        int digits = yardstick.digits(difference.mean());
        String word = !yardstick.isBetter(difference.mean())
                ? "not reproduced"
                : p < LEVEL ? "reproduced" : "partly reproduced, within the scatter of the seeds";
        return word + " (" + yardstick.difference() + " " + Cells.signed(digits, difference.mean()) + " "
                + Cells.interval(digits, difference.low(), difference.high()) + ", Holm's " + Cells.p(p) + ")";
    }

    private record Tested(Claim claim, String where, Optional<PairedDifference> difference) {}
}
