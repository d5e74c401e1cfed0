package dev.appraise.harness.report.figure;

import dev.appraise.harness.report.picture.Intervals;
import dev.appraise.harness.result.Sample;
import dev.appraise.harness.result.Series;
import dev.appraise.harness.result.StudyResults;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The means of a study's rows with their intervals. */
final class MeanFigures {
    private static final int MOST_ROWS = 24;

    private MeanFigures() {}

    static List<Figure> of(StudyResults study) {
        List<Intervals.Row> rows =
                study.series().stream().map(series -> row(study, series)).toList();
        if (rows.size() < 2 || rows.size() > MOST_ROWS) {
            return List.of();
        }
        boolean one =
                study.series().stream().allMatch(series -> series.results().size() < 2);
        return List.of(new Figure(
                "means",
                (one
                                ? "One seed says nothing of chance, so there are no intervals."
                                : "Dot: the mean over the seeds; bar: its 95 % interval by Student's t. Rows share their"
                                        + " seeds, so bars that overlap may still differ: the table's paired test decides.")
                        + (study.study().reference().isPresent()
                                ? " The square is the row that the others are tested against."
                                : ""),
                new Intervals("Mean of each method", alt(study, rows), Labels.quality(study), rows)));
    }

    private static Intervals.Row row(StudyResults study, Series series) {
        Sample sample = Sample.of(series.results(), result -> result.quality().value());
        return new Intervals.Row(
                Labels.row(study, series),
                sample.mean(),
                sample.mean() - sample.margin(),
                sample.mean() + sample.margin(),
                study.study().reference().equals(Optional.of(series.name())));
    }

    private static String alt(StudyResults study, List<Intervals.Row> rows) {
        List<Intervals.Row> known = rows.stream()
                .filter(row -> Double.isFinite(row.mean()))
                .sorted(Comparator.comparingDouble(Intervals.Row::mean))
                .toList();
        if (known.isEmpty()) {
            return "No row has a mean.";
        }
        return "Means of " + rows.size() + " rows, " + Labels.quality(study) + ". Highest: "
                + described(known.get(known.size() - 1)) + ". Lowest: " + described(known.get(0)) + ".";
    }

    private static String described(Intervals.Row row) {
        return row.low() == row.high()
                ? String.format(Locale.ROOT, "%s, %.2f", row.name(), row.mean())
                : String.format(Locale.ROOT, "%s, %.2f (%.2f to %.2f)", row.name(), row.mean(), row.low(), row.high());
    }
}
