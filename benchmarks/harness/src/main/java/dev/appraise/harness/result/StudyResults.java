package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.Study;
import dev.appraise.harness.experiment.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a study gave on data of one kind.
 *
 * @param study what was asked
 * @param results of its trials, at least one, in the order in which rows are wanted
 * @param failures of its trials; they are in no row
 */
public record StudyResults(Study study, List<TrialResult> results, List<Failure> failures) {
    /** Copies the lists. */
    public StudyResults {
        results = List.copyOf(results);
        failures = List.copyOf(failures);
    }

    /** Results by study; apart where they come from different kinds of source, e.g. simulated and real data. */
    public static List<StudyResults> of(Experiment experiment, List<TrialResult> results, List<Failure> failures) {
        List<StudyResults> all = new ArrayList<>();
        for (Study study : experiment.studies()) {
            Set<String> ids = study.trials().stream().map(Trial::id).collect(Collectors.toSet());
            bySource(results.stream()
                            .filter(result -> ids.contains(result.id()))
                            .toList())
                    .forEach(group -> all.add(new StudyResults(study, group, of(ids, failures))));
        }
        return all;
    }

    private static List<Failure> of(Set<String> ids, List<Failure> failures) {
        return failures.stream().filter(failure -> ids.contains(failure.id())).toList();
    }

    /** How many trials of a row failed. */
    int failed(Series row) {
        return (int) failures.stream()
                .filter(failure -> failure.trial().series().equals(row.series()))
                .count();
    }

    /** The rows, in the order in which the first result of each comes. */
    public List<Series> series() {
        Map<String, List<TrialResult>> series = new LinkedHashMap<>();
        results.forEach(result -> series.computeIfAbsent(result.trial().series(), key -> new ArrayList<>())
                .add(result));
        return series.values().stream().map(Series::new).toList();
    }

    /** The row of a name that another is held against: the one of the same target, else the only one. */
    Optional<Series> opponent(Series row, String name) {
        List<Series> named =
                series().stream().filter(other -> other.name().equals(name)).toList();
        Optional<Series> sameTarget =
                named.stream().filter(other -> other.target() == row.target()).findFirst();
        return sameTarget.or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
    }

    /** By how much a row exceeds that of a name. */
    Optional<PairedDifference> difference(Series row, String name) {
        return difference(row, name, Yardstick.QUALITY);
    }

    /** The same by another number. */
    Optional<PairedDifference> difference(Series row, String name, Yardstick yardstick) {
        return opponent(row, name)
                .flatMap(other -> PairedDifference.of(row.values(yardstick), other.values(yardstick)));
    }

    private static Collection<List<TrialResult>> bySource(List<TrialResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.provenance().source().kind(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
