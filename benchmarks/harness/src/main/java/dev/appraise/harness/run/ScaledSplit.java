package dev.appraise.harness.run;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.Task;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;

/**
 * A dataset's parts with the scalings that its training rows give. Class targets are not scaled.
 *
 * @param raw in raw units
 * @param inputs scales inputs
 * @param targets scales targets
 */
record ScaledSplit(Split raw, Scaling inputs, Scaling targets) {
    static ScaledSplit of(Dataset dataset, long seed) {
        Split raw = dataset.split(seed);
        Batch training = raw.training().rows();
        Scaling.Kind targets = dataset.task() == Task.REGRESSION ? dataset.scaling() : Scaling.Kind.NONE;
        return new ScaledSplit(
                raw,
                Scaling.fit(dataset.scaling(), training.inputs(), training.features()),
                Scaling.fit(targets, training.targets(), training.outputs()));
    }

    TrainingData training() {
        return new TrainingData(scaled(raw.training().rows()));
    }

    ValidationData validation() {
        return new ValidationData(scaled(raw.validation().rows()));
    }

    Batch scaled(Batch rows) {
        return new Batch(
                inputs.apply(rows.inputs()),
                targets.apply(rows.targets()),
                rows.size(),
                rows.features(),
                rows.outputs());
    }
}
