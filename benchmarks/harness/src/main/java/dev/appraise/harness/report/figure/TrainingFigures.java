package dev.appraise.harness.report.figure;

import dev.appraise.api.network.Network;
import dev.appraise.harness.report.picture.NetworkDrawing;
import dev.appraise.harness.report.picture.Panels;
import dev.appraise.harness.report.picture.XyLine;
import dev.appraise.harness.report.picture.XyPicture;
import dev.appraise.harness.result.Cells;
import dev.appraise.harness.result.Trace;
import dev.appraise.harness.result.TraceEpoch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How the first trial of a row went: its errors, the state of its training, its predictions and its network. */
final class TrainingFigures {
    private static final int WIDTH = 720;

    private TrainingFigures() {}

    static List<Figure> of(Row row) {
        List<Figure> figures = new ArrayList<>();
        row.trace().filter(trace -> trace.epochs().size() > 1).ifPresent(trace -> {
            figures.add(errors(row, trace));
            state(row, trace).ifPresent(figures::add);
        });
        row.trace().flatMap(trace -> RegressionFigures.of(row, trace)).ifPresent(figures::add);
        row.network().filter(NetworkDrawing::fits).ifPresent(network -> figures.add(network(row, network)));
        return figures;
    }

    private static Figure errors(Row row, Trace trace) {
        TraceEpoch best = best(trace);
        List<XyLine> lines = new ArrayList<>(List.of(
                line("training", 0, trace, TraceEpoch::training),
                line("validation", 1, trace, TraceEpoch::validation),
                line("test", 2, trace, TraceEpoch::test)));
        double[] all = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(XyLine.Point::y)
                .filter(error -> error > 0)
                .sorted()
                .toArray();
        if (Double.isFinite(best.validation()) && all.length > 0) {
            lines.add(new XyLine(
                    "best epoch: " + Labels.figure(best.epoch()).replaceFirst("\\.0+$", ""),
                    XyLine.Kind.GUIDE,
                    4,
                    List.of(
                            new XyLine.Point(best.epoch(), all[0]),
                            new XyLine.Point(best.epoch(), all[all.length - 1]))));
        }
        String shown = trace.testRows() + " test rows";
        return new Figure(
                "errors-" + slug(row),
                "The test error was read by the harness for this picture alone, of " + shown
                        + "; no method and no choice saw it. The best epoch has the lowest validation error since the last"
                        + " change of connections; a trainer with patience goes back to it. Jumps upwards are"
                        + " prunings, or new starts.",
                new XyPicture(
                        "Error by epoch: " + Labels.trial(row.first().trial()),
                        Labels.loss(row.first()) + " over " + trace.epochs().size()
                                + " epochs, on a logarithmic axis. At the"
                                + " best epoch, " + Labels.figure(best.epoch()) + ": training "
                                + Labels.figure(best.training()) + ", validation " + Labels.figure(best.validation())
                                + ", test " + Labels.figure(best.test()) + ".",
                        WIDTH,
                        400,
                        "epoch",
                        Labels.loss(row.first()),
                        true,
                        true,
                        lines));
    }

    /** Of the epochs since the connections changed last, the one with the lowest validation error. */
    static TraceEpoch best(Trace trace) {
        List<TraceEpoch> epochs = trace.epochs();
        int from = epochs.size() - 1;
        while (from > 0 && epochs.get(from - 1).live() == epochs.get(from).live()) {
            from--;
        }
        return epochs.subList(from, epochs.size()).stream()
                .filter(epoch -> Double.isFinite(epoch.validation()))
                .min(Comparator.comparingDouble(TraceEpoch::validation))
                .orElse(epochs.get(epochs.size() - 1));
    }

    private static Optional<Figure> state(Row row, Trace trace) {
        List<XyPicture> panels = new ArrayList<>();
        panel("gradient norm", true, trace, TraceEpoch::gradientNorm, panels);
        panel("damping mu", true, trace, TraceEpoch::mu, panels);
        panel("learning rate", false, trace, TraceEpoch::learningRate, panels);
        if (trace.epochs().stream().anyMatch(epoch -> epoch.validationFailures() > 0)) {
            panel("validation failures", false, trace, TraceEpoch::validationFailures, panels);
        }
        if (trace.epochs().stream().mapToInt(TraceEpoch::live).distinct().count() > 1) {
            panel("connections left", false, trace, TraceEpoch::live, panels);
        }
        TraceEpoch last = trace.epochs().get(trace.epochs().size() - 1);
        return panels.size() < 2
                ? Optional.empty()
                : Optional.of(new Figure(
                        "state-" + slug(row),
                        "What the trainer says at the end of each epoch. A validation failure is an epoch without a lower"
                                + " validation error; patience is how many in a row end a phase of training.",
                        new Panels(
                                "State of training: " + Labels.trial(row.first().trial()),
                                "By epoch: "
                                        + String.join(
                                                ", ",
                                                panels.stream()
                                                        .map(XyPicture::up)
                                                        .toList())
                                        + ". At the last epoch: gradient norm " + Labels.figure(last.gradientNorm())
                                        + ", mu " + Labels.figure(last.mu()) + ", validation failures "
                                        + last.validationFailures() + ", connections left " + last.live() + ".",
                                1,
                                panels,
                                List.of())));
    }

    private static void panel(
            String name, boolean logarithmic, Trace trace, ToDoubleFunction<TraceEpoch> value, List<XyPicture> panels) {
        XyLine line = line(name, 0, trace, value);
        if (line.points().stream().anyMatch(point -> Double.isFinite(point.y()) && (!logarithmic || point.y() > 0))) {
            panels.add(new XyPicture("", "", WIDTH, 160, "epoch", name, logarithmic, false, List.of(line)));
        }
    }

    private static Figure network(Row row, Network network) {
        return new Figure(
                "network-" + slug(row),
                "The wider a line, the larger its weight, within its layer. Blue and solid: positive; orange and"
                        + " dashed: negative; pale: pruned. A hollow unit has lost all connections on one side.",
                new NetworkDrawing(
                        "Network: " + Labels.trial(row.first().trial()),
                        "A " + network.shape() + " network with " + network.live() + " of " + network.size()
                                + " connections left (" + Cells.share((double) network.pruned() / network.size())
                                + " pruned). By layer: " + LayerFigures.kept(row.first()) + ".",
                        network,
                        row.first().provenance().outputs()));
    }

    static XyLine line(String name, int style, Trace trace, ToDoubleFunction<TraceEpoch> value) {
        return new XyLine(
                name,
                XyLine.Kind.LINE,
                style,
                trace.epochs().stream()
                        .map(epoch -> new XyLine.Point(epoch.epoch(), value.applyAsDouble(epoch)))
                        .toList());
    }

    static String slug(Row row) {
        return row.name().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
