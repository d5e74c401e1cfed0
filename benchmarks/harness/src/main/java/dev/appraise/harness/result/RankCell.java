package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A study at one of its targets: what methods are ranked on.
 *
 * @param study whose
 * @param target the share to prune, greater than 0
 * @param rows those that have a result, by name; of controls, which prune nothing, the only one
 * @param against the reference row, by name
 */
record RankCell(StudyResults study, double target, Map<String, Series> rows, Map<String, Against> against) {
    /** In the order in which the study names its targets. */
    static Stream<RankCell> of(StudyResults study) {
        Map<Series, Against> against = Against.of(study);
        return study.study().entries().stream()
                .flatMap(entry -> entry.targets().stream())
                .filter(target -> target > 0)
                .distinct()
                .map(target -> of(study, target, against));
    }

    private static RankCell of(StudyResults study, double target, Map<Series, Against> against) {
        Map<String, Series> rows = new LinkedHashMap<>();
        Map<String, Against> differences = new LinkedHashMap<>();
        for (Series row : study.series()) {
            if (row.target() == target || isControl(study, row)) {
                rows.put(row.name(), row);
                Optional.ofNullable(against.get(row)).ifPresent(found -> differences.put(row.name(), found));
            }
        }
        return new RankCell(study, target, rows, differences);
    }

    /** Names of what is to be pruned to the target. */
    List<String> methods() {
        return study.study().entries().stream()
                .filter(entry -> entry.targets().contains(target))
                .map(Entry::name)
                .toList();
    }

    /** Names of what prunes nothing, at any target. */
    List<String> controls() {
        return study.study().entries().stream()
                .filter(RankCell::isControl)
                .map(Entry::name)
                .toList();
    }

    /** Those with which every method has been run, whether it gave a result or not. */
    List<Long> seeds() {
        Set<Long> ended = new TreeSet<>(study.study().seeds());
        methods().forEach(method -> ended.retainAll(ended(method)));
        return List.copyOf(ended);
    }

    private Set<Long> ended(String method) {
        Set<Long> seeds = new TreeSet<>(values(method).keySet());
        study.failures().stream()
                .map(Failure::trial)
                .filter(trial -> trial.name().equals(method) && trial.target() == target)
                .forEach(trial -> seeds.add(trial.seed()));
        return seeds;
    }

    /** The number that tables show, by seed. */
    Map<Long, Double> values(String method) {
        Series row = rows.get(method);
        return row == null ? Map.of() : row.values();
    }

    /** What a method gave with a seed. */
    Optional<TrialResult> result(String method, long seed) {
        Series row = rows.get(method);
        return row == null
                ? Optional.empty()
                : row.results().stream()
                        .filter(result -> result.trial().seed() == seed)
                        .findFirst();
    }

    /** By how much a method exceeds the reference row, in the mean of the seeds that both have; one is enough. */
    Optional<Double> difference(String method, String reference) {
        Series row = rows.get(method);
        return Optional.ofNullable(row)
                .flatMap(own -> study.opponent(own, reference))
                .map(other -> difference(values(method), other.values()))
                .filter(Double::isFinite);
    }

    private static double difference(Map<Long, Double> values, Map<Long, Double> others) {
        return values.entrySet().stream()
                .filter(entry -> others.containsKey(entry.getKey()))
                .mapToDouble(entry -> entry.getValue() - others.getOrDefault(entry.getKey(), 0.0))
                .average()
                .orElse(Double.NaN);
    }

    private static boolean isControl(StudyResults study, Series row) {
        return study.study().entries().stream().anyMatch(entry -> entry.name().equals(row.name()) && isControl(entry));
    }

    private static boolean isControl(Entry entry) {
        return entry.targets().stream().allMatch(target -> target == 0);
    }
}
