package dev.appraise.harness.report.figure;

import dev.appraise.harness.report.picture.RankDiagram;
import dev.appraise.harness.result.RankRow;
import dev.appraise.harness.result.Ranks;
import dev.appraise.harness.result.StudyResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods can be told apart by their ranks: one diagram a table of ranks. */
final class RankFigures {
    private RankFigures() {}

    static List<Figure> of(List<StudyResults> studies) {
        List<Ranks> all = Ranks.of(studies);
        List<Figure> figures = new ArrayList<>();
        for (int r = 0; r < all.size(); r++) {
            String part = all.size() == 1 ? "" : ", " + (r + 1) + " of " + all.size();
            figures.addAll(figure(all.get(r), "ranks-" + (r + 1), "Mean ranks" + part).stream()
                    .toList());
        }
        return figures;
    }

    /** None where nothing can be told apart for want of cells, or of a critical value for so many methods. */
    private static Optional<Figure> figure(Ranks ranks, String name, String title) {
        return ranks.criticalDifference()
                .map(difference -> new Figure(
                        name, note(ranks), new RankDiagram(title, alt(ranks, difference), difference, rows(ranks))));
    }

    private static List<RankDiagram.Row> rows(Ranks ranks) {
        return ranked(ranks)
                .map(row -> new RankDiagram.Row(
                        row.method(),
                        row.rankOfMeans().orElseThrow(),
                        ranks.reference().equals(Optional.of(row.method()))))
                .toList();
    }

    private static Stream<RankRow> ranked(Ranks ranks) {
        return ranks.rows().stream().filter(row -> row.rankOfMeans().isPresent());
    }

    private static String note(Ranks ranks) {
        boolean differ = ranks.friedman().filter(test -> test.p() < 0.05).isPresent();
        return "Rank of the mean over the seeds, mean over " + ranks.cells()
                + " pairs of study and target; the best is on the right. A bar joins methods whose ranks differ by"
                + " less than Nemenyi's critical difference at 0.05: they are not told apart."
                + (differ ? "" : " Nor is any pair here, for Friedman's test finds no difference.")
                + " With few pairs of study and target the critical difference is wide. "
                + String.join("; ", ranks.studies())
                + ".";
    }

    private static String alt(Ranks ranks, double difference) {
        return "Mean ranks, critical difference " + Labels.figure(difference) + ". "
                + ranked(ranks)
                        .map(row -> row.method() + ": "
                                + Labels.figure(row.rankOfMeans().orElseThrow()))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
