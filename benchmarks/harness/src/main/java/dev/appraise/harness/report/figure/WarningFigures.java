package dev.appraise.harness.report.figure;

import dev.appraise.harness.report.picture.XyLine;
import dev.appraise.harness.report.picture.XyPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The loop of warnings as its journal tells it, for the first seed. */
final class WarningFigures {
    private static final String APPRAISAL = "appraisal";
    private static final String WARNED = "warned";
    private static final String CANDIDATES = "candidates";
    private static final String PRUNED = "pruned";
    private static final String BY_RANK = "pruned by rank alone";

    private WarningFigures() {}

    static List<Figure> of(List<Row> rows) {
        List<Row> loops =
                rows.stream().filter(row -> points(row, WARNED).size() > 1).toList();
        List<Figure> figures = new ArrayList<>();
        loops.stream().filter(Row::featured).forEach(row -> figures.add(steps(row)));
        List<List<Row>> groups = loops.size() < 2 ? List.of() : Groups.of(loops, Row::featured);
        for (int g = 0; g < groups.size(); g++) {
            figures.add(warned(groups.get(g), g, groups.size()));
        }
        return figures;
    }

    private static Figure steps(Row row) {
        List<XyLine> lines = new ArrayList<>();
        for (String what : List.of(WARNED, CANDIDATES, PRUNED, BY_RANK)) {
            lines.add(new XyLine(what, XyLine.Kind.MARKED, lines.size(), points(row, what)));
        }
        return new Figure(
                "warnings-" + TrainingFigures.slug(row),
                "At each appraisal: connections with at least one warning in a row; those with enough of them to be pruned"
                        + " (candidates); those pruned; and those that went because the target was due, though they had not"
                        + " been warned often enough.",
                new XyPicture(
                        "Warnings and prunings: " + Labels.trial(row.first().trial()),
                        lines.stream()
                                .map(line -> line.name() + " from " + end(line, 0) + " to " + end(line, -1))
                                .collect(Collectors.joining(
                                        ", ",
                                        "Connections by epoch, first and last of "
                                                + lines.get(0).points().size() + " appraisals: ",
                                        ".")),
                        720,
                        380,
                        "epoch",
                        "connections",
                        false,
                        true,
                        lines));
    }

    private static Figure warned(List<Row> group, int number, int groups) {
        List<XyLine> lines = new ArrayList<>();
        group.forEach(row -> lines.add(new XyLine(row.name(), XyLine.Kind.MARKED, lines.size(), points(row, WARNED))));
        return new Figure(
                "warned" + (groups == 1 ? "" : "-" + (number + 1)),
                "Connections with at least one warning in a row at each appraisal, first seed of each row. A line ends when its"
                        + " target is met.",
                new XyPicture(
                        "Connections under warning" + Groups.part(number, groups),
                        lines.stream()
                                .map(line -> line.name() + " from " + end(line, 0) + " to " + end(line, -1))
                                .collect(Collectors.joining("; ", "Connections under warning by epoch: ", ".")),
                        720,
                        400,
                        "epoch",
                        "connections under warning",
                        false,
                        true,
                        lines));
    }

    private static String end(XyLine line, int index) {
        int at = index < 0 ? line.points().size() - 1 : index;
        return Labels.figure(line.points().get(at).y()).replaceFirst("\\.0+$", "");
    }

    private static List<XyLine.Point> points(Row row, String fact) {
        return row.first().journal().stream()
                .filter(entry -> entry.event().equals(APPRAISAL))
                .map(entry -> new XyLine.Point(entry.epoch(), number(entry.facts(), fact)))
                .filter(point -> Double.isFinite(point.y()))
                .toList();
    }

    private static double number(Map<String, ?> facts, String fact) {
        return facts.get(fact) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
