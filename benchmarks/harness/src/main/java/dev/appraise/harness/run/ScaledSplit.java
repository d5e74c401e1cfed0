package dev.appraise.harness.run;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.Task;
import dev.appraise.api.data.TestData;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;

/**
 * A dataset's parts with the scalings that its training rows give. Class targets are not scaled.
 *
 * @param raw in raw units
 * @param scaled the same rows, as networks see them
 * @param inputs scales inputs
 * @param targets scales targets
 */
record ScaledSplit(Split raw, Split scaled, Scaling inputs, Scaling targets) {
    static ScaledSplit of(Dataset dataset, long seed) {
        Split raw = dataset.split(seed);
        Batch training = raw.training().rows();
        Scaling.Kind outputs = dataset.task() == Task.REGRESSION ? dataset.scaling() : Scaling.Kind.NONE;
        Scaling inputs = Scaling.fit(dataset.scaling(), training.inputs(), training.features());
        Scaling targets = Scaling.fit(outputs, training.targets(), training.outputs());
        boolean asTheyAre = dataset.scaling() == Scaling.Kind.NONE && outputs == Scaling.Kind.NONE;
        return new ScaledSplit(raw, asTheyAre ? raw : scaled(raw, inputs, targets), inputs, targets);
    }

    private static Split scaled(Split raw, Scaling inputs, Scaling targets) {
        return new Split(
                new TrainingData(scaled(raw.training().rows(), inputs, targets)),
                new ValidationData(scaled(raw.validation().rows(), inputs, targets)),
                new TestData(scaled(raw.test().rows(), inputs, targets)));
    }

    private static Batch scaled(Batch rows, Scaling inputs, Scaling targets) {
        return new Batch(
                inputs.apply(rows.inputs()),
                targets.apply(rows.targets()),
                rows.size(),
                rows.features(),
                rows.outputs());
    }

    /** Rows of the dataset, in raw units before. */
    Batch scaled(Batch rows) {
        return scaled(rows, inputs, targets);
    }
}
