package dev.appraise.harness.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a comparison, and below them one of ranks for each group of studies that have the same methods. */
final class RankTables {
    private static final String TITLE = "Ranks over all studies and targets";

    private RankTables() {}

    static List<Table> of(List<StudyResults> studies) {
        List<Table> tables = new ArrayList<>(ComparisonTables.of(studies));
        List<Ranks> all = Ranks.of(studies);
        for (int i = 0; i < all.size(); i++) {
            tables.add(table(all.get(i), all.size() == 1 ? TITLE : TITLE + ", " + (i + 1) + " of " + all.size()));
        }
        return tables;
    }

    private static Table table(Ranks ranks, String title) {
        List<String> columns = new ArrayList<>(List.of("method", "mean rank", "wins", "rank of means"));
        ranks.reference().ifPresent(name -> columns.add(name + " is ahead* / ahead / level / behind / behind*"));
        columns.addAll(List.of("epochs", "gradients", "seconds"));
        return new Table(
                title + ": " + data(ranks),
                columns,
                ranks.rows().stream().map(row -> cells(row, ranks)).toList(),
                RankNotes.below(ranks));
    }

    private static String data(Ranks ranks) {
        String targets = ranks.targets().stream().map(Cells::share).collect(Collectors.joining(", "));
        return Stream.of(ranks.studies().stream(), Stream.of("pruned to " + targets), Stream.of(ranks.seeds()))
                        .flatMap(parts -> parts)
                        .collect(Collectors.joining("; "))
                + ranks.notes().stream().map(note -> " - " + note).collect(Collectors.joining());
    }

    private static List<String> cells(RankRow row, Ranks ranks) {
        List<String> cells = new ArrayList<>(List.of(
                row.method(),
                row.meanRank().map(rank -> Cells.number(2, rank)).orElse(Cells.NONE),
                row.meanRank().map(rank -> String.valueOf(row.wins())).orElse(Cells.NONE),
                row.rankOfMeans().map(rank -> Cells.number(2, rank)).orElse(Cells.NONE)));
        if (ranks.reference().isPresent()) {
            cells.add(row.reference().map(RankTables::tally).orElse(Cells.NONE));
            cells.addAll(
                    row.relativeCost().map(RankTables::multiples).orElse(List.of(Cells.NONE, Cells.NONE, Cells.NONE)));
        } else {
            cells.addAll(absolute(row.cost()));
        }
        return cells;
    }

    private static String tally(Tally tally) {
        return Stream.of(tally.clearlyAhead(), tally.ahead(), tally.level(), tally.behind(), tally.clearlyBehind())
                .map(String::valueOf)
                .collect(Collectors.joining(" / "));
    }

    private static List<String> multiples(Cost cost) {
        return Stream.of(cost.epochs(), cost.gradientEvaluations(), cost.seconds())
                .map(times -> Double.isFinite(times) ? Cells.number(times < 0.1 ? 3 : 2, times) + " x" : Cells.NONE)
                .toList();
    }

    private static List<String> absolute(Cost cost) {
        return List.of(
                Cells.number(1, cost.epochs()),
                Cells.number(0, cost.gradientEvaluations()),
                Cells.number(1, cost.seconds()));
    }
}
