package dev.appraise.harness.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well each criterion foretells the exact change of error: a table a network and state, one row a criterion. */
public final class FidelityTables {
    private static final String SIGNED = "Scores are ranked as criteria give them; error-ablation gives the change of"
            + " error with its sign, so that its own row shows what the sign does.";

    private static final String EXACT = "error-ablation";

    /** From this rank correlation on, a criterion is said to tell what the exact one tells. */
    private static final double SAME = 0.9;

    private FidelityTables() {}

    /** In the order of the results. */
    public static List<Table> of(List<Fidelity> results) {
        return grouped(results, FidelityTables::network).values().stream()
                .map(FidelityTables::table)
                .toList();
    }

    private static List<Object> network(Fidelity result) {
        return List.of(result.trial().series(), result.source(), result.state());
    }

    private static Table table(List<Fidelity> group) {
        return new Table(
                title(group),
                List.of(
                        "criterion",
                        "Spearman",
                        "Kendall",
                        "lowest 10 % in common",
                        "lowest 30 %",
                        "lowest 50 %",
                        "seconds"),
                grouped(group, Fidelity::criterion).values().stream()
                        .map(FidelityTables::row)
                        .toList(),
                Stream.of(Stream.of(SIGNED), refusals(group), claim(group).stream())
                        .flatMap(lines -> lines)
                        .toList());
    }

    private static Stream<String> refusals(List<Fidelity> group) {
        return group.stream()
                .filter(result -> result.agreement().isEmpty())
                .map(result -> result.criterion() + " gave no answer: " + result.refusal())
                .distinct();
    }

    private static Optional<String> claim(List<Fidelity> group) {
        return grouped(group, Fidelity::criterion).values().stream()
                .filter(seeds -> !seeds.get(0).criterion().equals(EXACT))
                .filter(seeds -> Double.isFinite(spearman(seeds)))
                .max(Comparator.comparingDouble(FidelityTables::spearman))
                .map(best -> claim(best.get(0).criterion(), spearman(best)));
    }

    private static String claim(String best, double spearman) {
        return "claim \"Only the exact change of error tells what a connection is worth.\": "
                + (spearman < SAME ? "reproduced" : "not reproduced") + " (the nearest is " + best + ", Spearman "
                + Cells.number(3, spearman) + "; " + Cells.number(1, SAME) + " counts as the same)";
    }

    private static double spearman(List<Fidelity> seeds) {
        Sample sample = sample(seeds, Agreement::spearman);
        return sample.n() == 0 ? Double.NaN : sample.mean();
    }

    private static String title(List<Fidelity> group) {
        Fidelity first = group.get(0);
        String note = first.trial().note();
        return String.format(
                "%s (%s), %s, %s: agreement with |change of error| when a connection is zeroed; %d connections, %d training"
                        + " rows; %s%s",
                first.trial().dataset(),
                first.source(),
                first.trial().network(),
                first.state(),
                first.connections(),
                first.rows(),
                Titles.seeds(group.stream().map(result -> result.trial().seed())),
                note.isEmpty() ? "" : " - " + note);
    }

    private static List<String> row(List<Fidelity> seeds) {
        List<String> cells = new ArrayList<>(List.of(seeds.get(0).criterion()));
        cells.add(cell(seeds, Agreement::spearman));
        cells.add(cell(seeds, Agreement::kendall));
        cells.add(percent(seeds, Agreement::overlap10));
        cells.add(percent(seeds, Agreement::overlap30));
        cells.add(percent(seeds, Agreement::overlap50));
        cells.add(seconds(seeds));
        return cells;
    }

    private static String seconds(List<Fidelity> seeds) {
        List<Fidelity> answered =
                seeds.stream().filter(result -> result.agreement().isPresent()).toList();
        if (answered.isEmpty()) {
            return Cells.NONE;
        }
        double mean = Sample.of(answered, Fidelity::seconds).mean();
        return Cells.number(Cells.digits(mean), mean);
    }

    private static String cell(List<Fidelity> seeds, ToDoubleFunction<Agreement> number) {
        return shown(sample(seeds, number), 3, "");
    }

    private static String percent(List<Fidelity> seeds, ToDoubleFunction<Agreement> share) {
        return shown(sample(seeds, agreement -> 100 * share.applyAsDouble(agreement)), 1, " %");
    }

    private static Sample sample(List<Fidelity> seeds, ToDoubleFunction<Agreement> number) {
        return Sample.of(
                seeds.stream().flatMap(result -> result.agreement().stream()).toList(), number);
    }

    private static String shown(Sample sample, int digits, String unit) {
        if (sample.n() == 0 || !Double.isFinite(sample.mean())) {
            return Cells.NONE;
        }
        String spread = sample.n() < 2 ? "" : " ± " + Cells.number(digits, sample.sd());
        return Cells.number(digits, sample.mean()) + spread + unit;
    }

    private static <K> Map<K, List<Fidelity>> grouped(List<Fidelity> results, Function<Fidelity, K> key) {
        return results.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
