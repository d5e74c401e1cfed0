package dev.appraise.harness.result;

import java.util.List;
import java.util.stream.Stream;

/** The lines below a study's table. */
final class Notes {
    private Notes() {}

    /** Its claims, then its limits. */
    static List<String> below(StudyResults study) {
        return Stream.concat(
                        Claims.judged(study).stream(),
                        Limits.checked(study).stream().map(check -> "limit " + check))
                .toList();
    }
}
