package dev.appraise.harness.report.figure;

import dev.appraise.harness.report.picture.HeatMap;
import dev.appraise.harness.result.Cells;
import dev.appraise.harness.result.Sample;
import dev.appraise.harness.result.Series;
import dev.appraise.harness.result.TrialResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each method keeps of each layer. */
final class LayerFigures {
    private LayerFigures() {}

    static List<Figure> of(List<Row> rows) {
        List<Row> pruned =
                rows.stream().filter(row -> row.first().size().pruned() > 0).toList();
        if (pruned.isEmpty() || pruned.get(0).first().size().kept().size() < 2) {
            return List.of();
        }
        int layers = pruned.get(0).first().size().kept().size();
        String[] widths = pruned.get(0).first().trial().network().split("-");
        List<HeatMap.Row> fields = pruned.stream()
                .map(row -> new HeatMap.Row(
                        row.name(),
                        IntStream.range(0, layers)
                                .mapToObj(l -> field(row.series(), l))
                                .toList()))
                .toList();
        return List.of(new Figure(
                "layers",
                "The share of each layer's connections that is left, mean over the seeds; layers by the units that they join,"
                        + " from the input. Methods that prune the same number of connections may take them from different"
                        + " layers.",
                new HeatMap(
                        "Kept share by layer",
                        pruned.stream()
                                .map(row -> row.name() + ": " + kept(row.series(), layers))
                                .collect(Collectors.joining("; ", "Kept share of each layer from the input. ", ".")),
                        IntStream.range(0, layers)
                                .mapToObj(l -> (l + 1) + ": " + widths[l] + " to " + widths[l + 1])
                                .toList(),
                        fields)));
    }

    /** The kept shares of a network's layers, from the input. */
    static String kept(TrialResult result) {
        return result.size().kept().stream().map(Cells::share).collect(Collectors.joining(", "));
    }

    private static String kept(Series series, int layers) {
        return IntStream.range(0, layers)
                .mapToObj(l -> Cells.share(mean(series, l)))
                .collect(Collectors.joining(", "));
    }

    private static HeatMap.Field field(Series series, int layer) {
        double share = mean(series, layer);
        return new HeatMap.Field(share, Cells.share(share));
    }

    private static double mean(Series series, int layer) {
        return Sample.of(series.results(), result -> result.size().kept().get(layer))
                .mean();
    }
}
