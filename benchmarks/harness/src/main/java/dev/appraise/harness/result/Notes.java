package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines below a study's table. */
final class Notes {
    private Notes() {}

    /** Its claims, then its limits, then what is missing. */
    static List<String> below(StudyResults study) {
        return with(Claims.judged(study), study);
    }

    /** Some claims, then the limits of a study, then how many trials its means lack. */
    static List<String> with(List<String> claims, StudyResults study) {
        Stream<String> limits = Limits.checked(study).stream().map(check -> "limit " + check);
        return Stream.of(claims.stream(), limits, missing(study))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> missing(StudyResults study) {
        return study.failures().stream()
                .collect(Collectors.groupingBy(
                        failure -> failure.trial().series(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(failed -> missing(study, failed));
    }

    private static String missing(StudyResults study, List<Failure> failed) {
        Trial first = failed.get(0).trial();
        long done = study.results().stream()
                .filter(result -> result.trial().series().equals(first.series()))
                .count();
        return "failed: " + first.name()
                + (first.target() > 0 ? " to " + Cells.number(1, 100 * first.target()) + " %" : "")
                + ": " + failed.size() + " of " + (failed.size() + done) + " trials, which are in no mean; "
                + failed.get(0).cause();
    }
}
