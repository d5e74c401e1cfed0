package dev.appraise.harness.report.figure;

import dev.appraise.harness.report.picture.HeatMap;
import dev.appraise.harness.result.Agreement;
import dev.appraise.harness.result.Cells;
import dev.appraise.harness.result.Fidelity;
import dev.appraise.harness.result.Sample;
import java.util.List;
import java.util.stream.Collectors;

/** How well each criterion foretells the exact change of error, on each network. */
final class FidelityFigures {
    private FidelityFigures() {}

    static List<Figure> of(List<Fidelity> results) {
        List<String> networks =
                results.stream().map(FidelityFigures::network).distinct().toList();
        List<String> criteria =
                results.stream().map(Fidelity::criterion).distinct().toList();
        if (criteria.isEmpty()) {
            return List.of();
        }
        List<HeatMap.Row> rows = criteria.stream()
                .map(criterion -> new HeatMap.Row(
                        criterion,
                        networks.stream()
                                .map(network -> field(results.stream()
                                        .filter(result -> result.criterion().equals(criterion)
                                                && network(result).equals(network))
                                        .toList()))
                                .toList()))
                .toList();
        return List.of(new Figure(
                "fidelity",
                "Spearman's rank correlation of each criterion's scores with the exact change of error (its absolute value), mean"
                        + " over the seeds: 1 is the same ranking, 0 none in common, below 0 the opposite. A dash: no answer,"
                        + " or all ties. The row error-ablation has the change with its sign.",
                new HeatMap(
                        "Rank correlation with the exact change of error",
                        rows.stream()
                                .map(row -> row.name() + ": "
                                        + row.fields().stream()
                                                .map(HeatMap.Field::text)
                                                .collect(Collectors.joining(", ")))
                                .collect(Collectors.joining(
                                        "; ", "Spearman's correlations on " + String.join(", ", networks) + ". ", ".")),
                        networks,
                        rows)));
    }

    private static String network(Fidelity result) {
        return result.trial().dataset().id() + ", " + (result.state().equals("untrained") ? "untrained" : "trained");
    }

    private static HeatMap.Field field(List<Fidelity> seeds) {
        List<Agreement> answers = seeds.stream()
                .flatMap(result -> result.agreement().stream())
                .filter(agreement -> Double.isFinite(agreement.spearman()))
                .toList();
        if (answers.isEmpty()) {
            return new HeatMap.Field(Double.NaN, "-");
        }
        double mean = Sample.of(answers, Agreement::spearman).mean();
        return new HeatMap.Field(mean, Cells.number(2, mean));
    }
}
