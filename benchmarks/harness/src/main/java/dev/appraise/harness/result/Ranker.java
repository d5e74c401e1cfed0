package dev.appraise.harness.result;

import dev.appraise.harness.statistics.Friedman;
import dev.appraise.harness.statistics.Nemenyi;
import dev.appraise.harness.statistics.Ranking;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ranks the methods of some cells, all of which have the same ones. */
final class Ranker {
    private final List<RankCell> cells;
    private final List<RankBlock> blocks;
    private final Optional<String> reference;
    private final List<String> ranked;
    private final List<double[]> byBlock;
    private final List<double[]> byCell;

    /** @param cells at least one, each with at least one block */
    Ranker(List<RankCell> cells) {
        this.cells = cells;
        blocks = cells.stream().flatMap(RankBlock::of).toList();
        reference = cells.get(0).study().study().reference();
        ranked = cells.get(0).methods().stream()
                .filter(method -> missing(method) == 0)
                .toList();
        byBlock = blocks.stream().map(block -> ranking(block::value)).toList();
        byCell = cells.stream()
                .map(cell -> ranking(method -> mean(cell, method)))
                .toList();
    }

    Ranks ranks() {
        double[] ranksOfMeans = IntStream.range(0, ranked.size())
                .mapToDouble(method -> mean(byCell, method))
                .toArray();
        return new Ranks(
                distinct(cell -> Titles.brief(cell.study().results())),
                distinct(RankCell::target).stream().sorted().toList(),
                Titles.seeds(blocks.stream().map(RankBlock::seed)),
                distinct(cell -> cell.study().study().note()).stream()
                        .filter(note -> !note.isEmpty())
                        .toList(),
                reference,
                cells.size(),
                blocks.size(),
                asked() - blocks.size(),
                rows(),
                Friedman.of(ranksOfMeans, cells.size()),
                Nemenyi.criticalDifference(ranked.size(), cells.size()));
    }

    private <T> List<T> distinct(Function<RankCell, T> what) {
        return cells.stream().map(what).distinct().toList();
    }

    private int asked() {
        return cells.stream()
                .mapToInt(cell -> cell.study().study().seeds().size())
                .sum();
    }

    private List<RankRow> rows() {
        Stream<RankRow> compared = cells.get(0).methods().stream()
                .map(this::row)
                .sorted(Comparator.comparing(row -> row.meanRank().orElse(Double.MAX_VALUE)));
        Stream<RankRow> controls = cells.stream()
                .flatMap(cell -> cell.controls().stream())
                .distinct()
                .map(this::control);
        return Stream.concat(compared, controls).toList();
    }

    private RankRow row(String method) {
        Optional<Integer> place = Optional.of(ranked.indexOf(method)).filter(index -> index >= 0);
        return new RankRow(
                method,
                false,
                missing(method),
                place.map(index -> mean(byBlock, index)),
                place.map(this::wins).orElse(0),
                place.map(index -> mean(byCell, index)),
                reference.filter(name -> !name.equals(method)).map(name -> Tally.of(cells, method, name)),
                cost(method),
                relativeCost(method));
    }

    private RankRow control(String method) {
        return new RankRow(
                method,
                true,
                missing(method),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                cost(method),
                relativeCost(method));
    }

    private int missing(String method) {
        return (int) blocks.stream()
                .filter(block -> !Double.isFinite(block.value(method)))
                .count();
    }

    /** A rank of 1 is not shared. */
    private int wins(int method) {
        return (int) byBlock.stream().filter(ranks -> ranks[method] == 1).count();
    }

    private double[] ranking(ToDoubleFunction<String> value) {
        return Ranking.of(ranked.stream().mapToDouble(value).toArray());
    }

    private static double mean(RankCell cell, String method) {
        return Sample.of(RankBlock.of(cell).toList(), block -> block.value(method))
                .mean();
    }

    private static double mean(List<double[]> rankings, int method) {
        return rankings.stream().mapToDouble(ranks -> ranks[method]).sum() / rankings.size();
    }

    private Cost cost(String method) {
        return cost(method, blocks);
    }

    private Optional<Cost> relativeCost(String method) {
        List<RankBlock> common = blocks.stream()
                .filter(block -> block.result(method).isPresent()
                        && reference.flatMap(block::result).isPresent())
                .toList();
        return common.isEmpty()
                ? Optional.empty()
                : reference.map(name -> cost(method, common).relativeTo(cost(name, common)));
    }

    private static Cost cost(String method, List<RankBlock> blocks) {
        return Cost.of(
                blocks.stream().flatMap(block -> block.result(method).stream()).toList());
    }
}
