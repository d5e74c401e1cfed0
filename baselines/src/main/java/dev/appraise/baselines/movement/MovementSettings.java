package dev.appraise.baselines.movement;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.spi.Setting;

/** The settings of movement pruning. */
public record MovementSettings(
        @Setting("share of the epochs for the dense network before the first mask, in (0, 1)")
        double trainShare,

        @Setting("share of the epochs for fine-tuning under the last mask, in (0, 1)")
        double fineTuneShare,

        @Setting("epochs between two choices of the mask; above 0, rounded to whole batches")
        double interval,

        @Setting("the highest scores of each layer, or of the network")
        Scope scope,

        @Setting("whether masked weights are held or go on being trained")
        MaskedWeights maskedWeights) {

    /** Checks the ranges. */
    public MovementSettings {
        if (!(trainShare > 0 && fineTuneShare > 0 && trainShare + fineTuneShare < 1)) {
            throw new InvalidInputException(
                    "trainShare is " + trainShare + " and fineTuneShare " + fineTuneShare
                            + "; both must be above 0, and their sum below 1",
                    "0.4 and 0.2, which leave 0.4 for the moving mask, were meant");
        }
        if (!(interval > 0 && interval < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                    "interval is " + interval + "; it must be above 0", "0.05, twenty masks an epoch, was meant");
        }
    }

    /** Each layer by itself, as the authors choose the mask. */
    static MovementSettings defaults() {
        return new MovementSettings(0.4, 0.2, 0.05, Scope.LAYER, MaskedWeights.HELD);
    }
}
