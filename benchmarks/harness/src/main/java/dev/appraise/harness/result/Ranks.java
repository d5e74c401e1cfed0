package dev.appraise.harness.result;

import dev.appraise.harness.statistics.Friedman;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Methods by their ranks, over all studies and targets that have the same ones.
 *
 * @param studies in words
 * @param targets the shares to prune
 * @param seeds in words
 * @param notes what the studies say of themselves
 * @param reference the row that others are held against, if there is one
 * @param cells how many pairs of study and target
 * @param blocks how many of study, target and seed
 * @param notRun blocks that are left out because not every method has been run on them
 * @param rows by mean rank, those without one last
 * @param friedman over the cells, by the rank of means
 * @param criticalDifference Nemenyi's at 0.05, between ranks of means
 */
public record Ranks(
        List<String> studies,
        List<Double> targets,
        String seeds,
        List<String> notes,
        Optional<String> reference,
        int cells,
        int blocks,
        int notRun,
        List<RankRow> rows,
        Optional<Friedman> friedman,
        Optional<Double> criticalDifference) {
    /** Copies the lists. */
    public Ranks {
        studies = List.copyOf(studies);
        targets = List.copyOf(targets);
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }

    /** One a set of methods and reference, in the order of the studies; none where two methods have no block in common. */
    public static List<Ranks> of(List<StudyResults> studies) {
        Map<Compared, List<RankCell>> groups = new LinkedHashMap<>();
        studies.stream()
                .flatMap(RankCell::of)
                .filter(cell -> cell.methods().size() > 1 && !cell.seeds().isEmpty())
                .forEach(cell -> groups.computeIfAbsent(
                                new Compared(
                                        Set.copyOf(cell.methods()),
                                        cell.study().study().reference()),
                                compared -> new ArrayList<>())
                        .add(cell));
        return groups.values().stream().map(cells -> new Ranker(cells).ranks()).toList();
    }

    private record Compared(Set<String> methods, Optional<String> reference) {}
}
