package dev.appraise.harness.report.figure;

import dev.appraise.harness.report.picture.XyLine;
import dev.appraise.harness.report.picture.XyPicture;
import dev.appraise.harness.result.Sample;
import dev.appraise.harness.result.Series;
import dev.appraise.harness.result.StudyResults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Quality against the share that is pruned, with bands. */
final class CurveFigures {
    private CurveFigures() {}

    static List<Figure> of(StudyResults study) {
        Map<String, List<Series>> methods = study.series().stream()
                .collect(Collectors.groupingBy(Series::name, LinkedHashMap::new, Collectors.toList()));
        methods.values().removeIf(series -> series.size() < 2);
        List<List<String>> groups = Groups.of(
                List.copyOf(methods.keySet()),
                name -> study.study().reference().map(name::equals).orElse(false));
        List<XyPicture> charts = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<XyLine> lines = new ArrayList<>();
            for (String name : groups.get(g)) {
                lines.add(line(name, methods.getOrDefault(name, List.of()), lines.size()));
            }
            charts.add(chart(study, "Quality against compression" + Groups.part(g, groups.size()), lines));
        }
        List<Figure> figures = new ArrayList<>();
        for (XyPicture chart : XyPicture.onSharedAxes(charts)) {
            figures.add(new Figure(
                    "compression" + (charts.size() == 1 ? "" : "-" + (figures.size() + 1)),
                    note(charts.size()),
                    chart));
        }
        return figures;
    }

    private static String note(int charts) {
        return "Line: the mean over the seeds; band: its 95 % interval by Student's t, which is wide for few seeds and is"
                + " cut at 0 and 100."
                + (charts == 1
                        ? ""
                        : " The methods are shared out over " + charts
                                + " charts on the same axes; the row that the others"
                                + " are tested against is in all of them.");
    }

    private static XyPicture chart(StudyResults study, String title, List<XyLine> lines) {
        return new XyPicture(
                title, alt(study, lines), 760, 470, "connections pruned, %", Labels.quality(study), false, true, lines);
    }

    private static XyLine line(String name, List<Series> targets, int style) {
        return new XyLine(
                name,
                XyLine.Kind.MARKED,
                style,
                targets.stream()
                        .map(CurveFigures::point)
                        .sorted(Comparator.comparingDouble(XyLine.Point::x))
                        .toList());
    }

    private static XyLine.Point point(Series series) {
        Sample value = Sample.of(series.results(), result -> result.quality().value());
        Sample rate = Sample.of(series.results(), result -> result.size().rate());
        return new XyLine.Point(
                100 * rate.mean(),
                value.mean(),
                Math.max(value.mean() - value.margin(), Math.min(0, value.mean())),
                Math.min(value.mean() + value.margin(), 100));
    }

    private static String alt(StudyResults study, List<XyLine> lines) {
        return Labels.quality(study) + ", by share pruned. "
                + lines.stream()
                        .map(line -> line.name() + ": "
                                + line.points().stream()
                                        .map(point ->
                                                Labels.figure(point.y()) + " at " + Labels.figure(point.x()) + " %")
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
