package dev.appraise.harness.result;

import static dev.appraise.harness.result.Cells.number;
import static dev.appraise.harness.result.Cells.withSpread;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What pruning costs in quality and brings in time: one table a study, one row a method and target. The engines are those of
 * {@link dev.appraise.core.inference.Engines#fastest}, for the pruned network and for the same one with every weight.
 */
public final class ExecutionTables {
    private ExecutionTables() {}

    /** @param timings of some of the trials of each row */
    public static List<Table> of(List<StudyResults> studies, List<Timing> timings) {
        return studies.stream().map(study -> table(study, timings)).toList();
    }

    private static Table table(StudyResults study, List<Timing> timings) {
        String metric = study.results().get(0).quality().metric() + " %";
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>(Notes.below(study));
        List<SummaryRow> summary = Summary.of(study);
        List<Series> series = study.series();
        for (int i = 0; i < summary.size(); i++) {
            Speed speed = Speed.of(series.get(i), timings);
            rows.add(cells(summary.get(i), speed));
            if (summary.get(i).compressionRate() > 0) {
                notes.add(speed.claim(summary.get(i)));
            }
        }
        return new Table(
                        Titles.of(study.results()) + "; time for one sample on one thread",
                        List.of(
                                "method",
                                "pruned %",
                                metric + " ± sd (n)",
                                "on test",
                                "ns",
                                "engine",
                                "ns, every weight",
                                "engine, every weight",
                                "speed-up (measured) [quartiles]",
                                "speed-up (theoretical)",
                                "epochs"),
                        rows)
                .with(notes);
    }

    private static List<String> cells(SummaryRow row, Speed speed) {
        return List.of(
                row.method(),
                number(1, 100 * row.compressionRate()),
                withSpread(row.mean(), row.sd(), row.n()) + " (" + row.n() + ")",
                withSpread(row.meanTest(), row.sdTest(), row.n()),
                shown(speed.nanos()),
                speed.engine(),
                shown(speed.denseNanos()),
                speed.denseEngine(),
                speed.cell(),
                number(2, row.theoreticalSpeedup()) + " x",
                number(1, row.epochs()));
    }

    /** What is no network is not timed. */
    private static String shown(double nanos) {
        return Double.isNaN(nanos) ? Cells.NONE : number(0, nanos);
    }

    /** Of a row: medians over its timings, and the engines that ran. */
    private record Speed(
            String engine,
            String denseEngine,
            double nanos,
            double denseNanos,
            double speedup,
            double low,
            double high) {
        static Speed of(Series row, List<Timing> timings) {
            List<Timing> own = timings.stream()
                    .filter(timing -> timing.trial().series().equals(row.series()))
                    .toList();
            return new Speed(
                    names(own, Timing::engine),
                    names(own, Timing::denseEngine),
                    median(own, Timing::nanos),
                    median(own, Timing::denseNanos),
                    median(own, Timing::speedup),
                    median(own, Timing::speedupLow),
                    median(own, Timing::speedupHigh));
        }

        String cell() {
            return Double.isNaN(speedup)
                    ? Cells.NONE
                    : number(2, speedup) + " x [" + number(2, low) + ", " + number(2, high) + "]";
        }

        String claim(SummaryRow row) {
            String verdict = low > 1
                    ? "reproduced"
                    : speedup > 1 ? "partly reproduced, not beyond the scatter of the rounds" : "not reproduced";
            return "claim \"What " + row.method() + " leaves takes less time.\": " + verdict + " (" + cell()
                    + "; by multiply-adds " + number(2, row.theoreticalSpeedup()) + " x)";
        }

        private static String names(List<Timing> timings, Function<Timing, String> engine) {
            return timings.stream().map(engine).distinct().collect(Collectors.joining(", "));
        }

        private static double median(List<Timing> timings, ToDoubleFunction<Timing> number) {
            return StatUtils.percentile(timings.stream().mapToDouble(number).toArray(), 50);
        }
    }
}
