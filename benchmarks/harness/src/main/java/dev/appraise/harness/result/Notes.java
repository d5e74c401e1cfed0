package dev.appraise.harness.result;

import java.util.List;
import java.util.stream.Stream;

/** The lines below a study's table. */
final class Notes {
    private Notes() {}

    /** Its claims, then its limits. */
    static List<String> below(StudyResults study) {
        return with(Claims.judged(study), study);
    }

    /** Some claims, then the limits of a study. */
    static List<String> with(List<String> claims, StudyResults study) {
        return Stream.concat(claims.stream(), Limits.checked(study).stream().map(check -> "limit " + check))
                .toList();
    }
}
