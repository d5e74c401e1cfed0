package dev.appraise.baselines.grasp;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.spi.Setting;

/** The settings of GraSP. */
public record GraspSettings(
        @Setting("what logits are divided by before the softmax; above 0")
        double temperature,

        @Setting("rows of each class in the one batch that is looked at; at least 1")
        int rowsPerClass) {

    /** Checks the ranges. */
    public GraspSettings {
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                    "temperature is " + temperature + "; it must be above 0", "1 leaves the logits as they are");
        }
        if (rowsPerClass < 1) {
            throw new InvalidInputException(
                    "rowsPerClass is " + rowsPerClass + "; it must be at least 1", "10, the default, was meant");
        }
    }

    /** The temperature of the authors' code, and a batch of ten times as many rows as there are classes. */
    static GraspSettings defaults() {
        return new GraspSettings(200, 10);
    }

    Grasp appraiser() {
        return new Grasp(temperature, rowsPerClass);
    }
}
