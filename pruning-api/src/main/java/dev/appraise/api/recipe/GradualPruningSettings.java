package dev.appraise.api.recipe;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.spi.Setting;

/** The settings of {@link GradualPruning}. */
public record GradualPruningSettings(
        @Setting("the lowest scores of the network, or of each layer")
        Scope scope,

        @Setting("signed: the scores as they are; absolute: their size, after averaging")
        Score score,

        @Setting("share of the past in the moving average of the scores, in [0, 1); 0 is off")
        double smoothing,

        @Setting("training rows drawn afresh for each appraisal; 0 is all")
        int appraisalSamples,

        @Setting("share of the epochs before pruning begins, in [0, 1)")
        double begin,

        @Setting("share of the epochs after which the target is reached, above begin, at most 1")
        double end,

        @Setting("epochs between appraisals; 0 is what suits the trainer")
        double interval) {

    /** Checks the ranges. */
    public GradualPruningSettings {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new InvalidInputException(
                    "smoothing is " + smoothing + "; it must be in [0, 1)", "0, which is off, was meant");
        }
        if (appraisalSamples < 0) {
            throw new InvalidInputException(
                    "appraisalSamples is " + appraisalSamples + "; it must be at least 0",
                    "0, which is all, was meant");
        }
        if (!(begin >= 0 && begin < end && end <= 1)) {
            throw new InvalidInputException(
                    "begin is " + begin + " and end " + end + "; they must be in [0, 1], and begin below end",
                    "0.1 and 0.5 were meant");
        }
        if (!(interval >= 0 && interval < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                    "interval is " + interval + "; it must be at least 0", "0.5, two appraisals an epoch, was meant");
        }
    }

    /** From a tenth to half of the training, over the network, by scores that are averaged over appraisals on fresh rows. */
    public static GradualPruningSettings defaults() {
        return new GradualPruningSettings(Scope.NETWORK, Score.ABSOLUTE, 0.7, 2000, 0.1, 0.5, 0);
    }
}
