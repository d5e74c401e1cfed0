package dev.appraise.harness.run;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.Task;
import dev.appraise.core.measure.Measures;
import dev.appraise.harness.result.OutputQuality;
import dev.appraise.harness.result.Predictions;
import dev.appraise.harness.result.Quality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures predictions on all parts of a dataset, in raw units. The only place where test rows are read, but for the error by
 * epoch that {@link TrainingWatch} keeps for pictures.
 */
final class Examination {
    private static final int MOST_SHOWN = 300;

    private final Function<Batch, float[]> outputs;
    private final Dataset dataset;
    private final ScaledSplit split;
    private final long seed;

    /**
     * @param outputs from scaled rows to scaled predictions
     * @param dataset whose rows they are
     * @param split of these rows
     * @param seed of the split
     */
    Examination(Function<Batch, float[]> outputs, Dataset dataset, ScaledSplit split, long seed) {
        this.outputs = outputs;
        this.dataset = dataset;
        this.split = split;
        this.seed = seed;
    }

    Quality quality() {
        return dataset.task() == Task.REGRESSION ? regression() : classification();
    }

    /** What a picture of outputs against targets shows; nothing for classes. */
    List<Predictions> predictions() {
        if (dataset.task() != Task.REGRESSION) {
            return List.of();
        }
        return Stream.of(
                        predictions("training", split.raw().training().rows()),
                        predictions("validation", split.raw().validation().rows()),
                        predictions("test", split.raw().test().rows()))
                .filter(part -> part.rows() > 0)
                .toList();
    }

    private Predictions predictions(String part, Batch rows) {
        Batch shown = split.scaled(EvenRows.of(rows, MOST_SHOWN));
        return new Predictions(
                part, rows.size(), byRow(shown.targets(), rows.outputs()), byRow(outputs.apply(shown), rows.outputs()));
    }

    private static float[][] byRow(float[] values, int outputs) {
        return IntStream.range(0, values.length / outputs)
                .mapToObj(n -> Arrays.copyOfRange(values, n * outputs, (n + 1) * outputs))
                .toArray(float[][]::new);
    }

    private Quality regression() {
        Batch everything = split.raw().everything();
        Batch test = split.raw().test().rows();
        List<OutputQuality> each = new ArrayList<>(outputs(everything, "all"));
        validation(split.raw()).ifPresent(rows -> each.addAll(outputs(rows, "validation")));
        each.addAll(outputs(test, "test"));
        return new Quality(
                Quality.FIT,
                fit(everything),
                fit(test),
                validation(split.raw()).map(this::fit),
                dataset.clean().map(clean -> fit(clean.split(seed).everything())),
                each);
    }

    private Quality classification() {
        double test = accuracy(split.scaled().test().rows());
        Optional<Double> validation = validation(split.scaled()).map(this::accuracy);
        return new Quality(Quality.ACCURACY, test, test, validation, Optional.empty(), List.of());
    }

    private static Optional<Batch> validation(Split split) {
        return Optional.of(split.validation().rows()).filter(rows -> rows.size() > 0);
    }

    private double fit(Batch rows) {
        return Measures.mean(Measures.fit(predicted(rows), rows.targets(), rows.outputs()));
    }

    /** @param scaled whose targets are classes, which are not scaled */
    private double accuracy(Batch scaled) {
        return 100 * Measures.accuracy(outputs.apply(scaled), scaled.targets(), scaled.outputs());
    }

    private List<OutputQuality> outputs(Batch rows, String part) {
        float[] predicted = predicted(rows);
        float[] targets = rows.targets();
        int count = rows.outputs();
        double[] fit = Measures.fit(predicted, targets, count);
        double[] r2 = Measures.r2(predicted, targets, count);
        double[] rmse = Measures.rmse(predicted, targets, count);
        float[] seen = split.raw().training().rows().targets();
        double[] minMax = Measures.rmse(predicted, targets, unitRange(seen, count));
        double[] zScore = Measures.rmse(predicted, targets, Scaling.fit(Scaling.Kind.Z_SCORE, seen, count));
        return IntStream.range(0, count)
                .mapToObj(k -> new OutputQuality(
                        dataset.outputNames().get(k), part, fit[k], r2[k], rmse[k], minMax[k], zScore[k]))
                .toList();
    }

    /** Scales the values that were trained on to a range as wide as [0, 1], half of what networks see. */
    private static Scaling unitRange(float[] targets, int count) {
        Scaling wide = Scaling.fit(Scaling.Kind.MIN_MAX, targets, count);
        float[] factor = wide.factor().clone();
        for (int k = 0; k < count; k++) {
            factor[k] /= 2;
        }
        return new Scaling(wide.centre(), factor);
    }

    private float[] predicted(Batch rows) {
        return split.targets().invert(outputs.apply(split.scaled(rows)));
    }
}
