package dev.appraise.harness.report.figure;

import dev.appraise.harness.report.picture.XyLine;
import dev.appraise.harness.report.picture.XyPicture;
import dev.appraise.harness.result.Sample;
import dev.appraise.harness.result.Series;
import dev.appraise.harness.result.StudyResults;
import dev.appraise.harness.result.TrialResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Deep against shallow networks at each noise level: one chart a method, one line a network. */
final class NoiseFigures {
    private static final int MOST_METHODS = 6;

    private NoiseFigures() {}

    static List<Figure> of(List<StudyResults> studies) {
        Map<String, Map<String, Map<Double, Sample>>> byMethod = new LinkedHashMap<>();
        for (StudyResults study : studies) {
            TrialResult first = study.results().get(0);
            noise(first)
                    .ifPresent(noise -> Row.atOneTarget(study)
                            .forEach(series -> byMethod.computeIfAbsent(series.name(), name -> new LinkedHashMap<>())
                                    .computeIfAbsent(network(first), name -> new TreeMap<>())
                                    .put(noise, sample(series))));
        }
        byMethod.values()
                .removeIf(networks ->
                        networks.size() < 2 || networks.values().stream().anyMatch(levels -> levels.size() < 2));
        return byMethod.entrySet().stream()
                .sorted(Comparator.comparing(method -> !isReference(studies, method.getKey())))
                .limit(MOST_METHODS)
                .map(method -> figure(method.getKey(), method.getValue(), Labels.quality(studies.get(0))))
                .toList();
    }

    private static boolean isReference(List<StudyResults> studies, String method) {
        return studies.stream().anyMatch(study -> study.study().reference().equals(Optional.of(method)));
    }

    private static Figure figure(String method, Map<String, Map<Double, Sample>> networks, String quality) {
        List<XyLine> lines = new ArrayList<>();
        networks.entrySet().stream()
                .sorted(Comparator.comparingInt(network -> depth(network.getKey())))
                .forEach(network -> lines.add(
                        new XyLine(network.getKey(), XyLine.Kind.MARKED, lines.size(), points(network.getValue()))));
        return new Figure(
                "noise-" + method.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                "Line: the mean over the seeds; band: its 95 % interval by Student's t. Of several targets the greatest.",
                new XyPicture(
                        "Deep against shallow: " + method,
                        lines.stream()
                                .map(line -> line.name() + ": "
                                        + line.points().stream()
                                                .map(point -> Labels.figure(point.y()) + " at noise "
                                                        + Labels.figure(point.x()) + " %")
                                                .collect(Collectors.joining(", ")))
                                .collect(Collectors.joining("; ", quality + ". ", ".")),
                        720,
                        400,
                        "noise, %",
                        quality,
                        false,
                        true,
                        lines));
    }

    private static List<XyLine.Point> points(Map<Double, Sample> levels) {
        List<XyLine.Point> points = new ArrayList<>();
        levels.forEach((noise, sample) -> points.add(new XyLine.Point(
                noise, sample.mean(), sample.mean() - sample.margin(), sample.mean() + sample.margin())));
        return points;
    }

    private static Sample sample(Series series) {
        return Sample.of(series.results(), result -> result.quality().value());
    }

    private static Optional<Double> noise(TrialResult result) {
        return result.settings().dataset().get("noise") instanceof Number noise
                ? Optional.of(noise.doubleValue())
                : Optional.empty();
    }

    private static String network(TrialResult result) {
        return result.trial().network();
    }

    private static int depth(String network) {
        return network.split("-").length;
    }
}
