package dev.appraise.harness.report.figure;

import dev.appraise.harness.report.picture.Panels;
import dev.appraise.harness.report.picture.XyLine;
import dev.appraise.harness.report.picture.XyLine.Kind;
import dev.appraise.harness.report.picture.XyLine.Point;
import dev.appraise.harness.report.picture.XyPicture;
import dev.appraise.harness.result.Predictions;
import dev.appraise.harness.result.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Outputs against targets on each part of the rows, with the correlation R and the fitted line. */
final class RegressionFigures {
    private static final int MOST_OUTPUTS = 5;

    private RegressionFigures() {}

    static Optional<Figure> of(Row row, Trace trace) {
        if (trace.predictions().isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>(trace.predictions().stream()
                .map(part -> new Part(part.part(), List.of(part)))
                .toList());
        parts.add(new Part("all", trace.predictions()));
        List<String> outputs = row.first().provenance().outputs();
        boolean some = trace.predictions().stream().anyMatch(part -> part.targets().length < part.rows());
        return Optional.of(new Figure(
                "regression-" + TrainingFigures.slug(row),
                "Targets are scaled by the training rows, as networks see them, so that outputs of different units share a"
                        + " chart. R is the correlation of outputs and targets; a perfect model lies on the thin line. All"
                        + " outputs are pooled, which can hide that one is poor: the markers tell them apart."
                        + (some ? " Shown, and used for R and the line, are some of the rows, at even distances." : ""),
                new Panels(
                        "Output against target: " + Labels.trial(row.first().trial()),
                        parts.stream()
                                .map(part -> part.name() + ": R "
                                        + number(part.line().getR()) + ", output = "
                                        + number(part.line().getSlope()) + " target + "
                                        + number(part.line().getIntercept()))
                                .collect(Collectors.joining("; ", "Outputs against targets. ", ".")),
                        2,
                        XyPicture.onSharedAxes(parts.stream()
                                .map(part -> picture(part, lines(part, outputs)))
                                .toList()),
                        lines(parts.get(0), outputs))));
    }

    private static XyPicture picture(Part part, List<XyLine> lines) {
        return new XyPicture(
                part.name() + ": R = " + number(part.line().getR()),
                "",
                380,
                330,
                "target (scaled)",
                "output (scaled)",
                false,
                false,
                lines);
    }

    private static List<XyLine> lines(Part part, List<String> outputs) {
        List<XyLine> lines = new ArrayList<>();
        double[] ends = part.ends();
        lines.add(new XyLine(
                "output = target", Kind.GUIDE, 2, List.of(new Point(ends[0], ends[0]), new Point(ends[1], ends[1]))));
        lines.add(new XyLine(
                "fitted line",
                Kind.LINE,
                6,
                List.of(
                        new Point(ends[0], part.line().predict(ends[0])),
                        new Point(ends[1], part.line().predict(ends[1])))));
        int count = part.outputs();
        if (count > MOST_OUTPUTS) {
            lines.add(new XyLine("all outputs", Kind.POINTS, 0, part.points()));
        } else {
            IntStream.range(0, count)
                    .forEach(k -> lines.add(new XyLine(
                            k < outputs.size() ? outputs.get(k) : "output " + (k + 1),
                            Kind.POINTS,
                            k,
                            part.points(k))));
        }
        return lines;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private record Part(String name, List<Predictions> predictions) {
        int outputs() {
            return predictions.get(0).targets()[0].length;
        }

        List<Point> points(int k) {
            return predictions.stream()
                    .flatMap(part -> IntStream.range(0, part.targets().length)
                            .mapToObj(n -> new Point(part.targets()[n][k], part.outputs()[n][k])))
                    .toList();
        }

        List<Point> points() {
            return IntStream.range(0, outputs())
                    .boxed()
                    .flatMap(k -> points(k).stream())
                    .toList();
        }

        SimpleRegression line() {
            SimpleRegression line = new SimpleRegression();
            points().forEach(point -> line.addData(point.x(), point.y()));
            return line;
        }

        double[] ends() {
            double[] targets = points().stream().mapToDouble(Point::x).sorted().toArray();
            return new double[] {targets[0], targets[targets.length - 1]};
        }
    }
}
