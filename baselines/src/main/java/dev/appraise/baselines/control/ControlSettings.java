package dev.appraise.baselines.control;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.spi.Setting;

/** The settings of controls. */
public record ControlSettings(
        @Setting("the criterion that is checked") Criterion criterion,

        @Setting("none, shuffled (as random with the same share of each layer), reinitialised or inverted")
        Control control,

        @Setting("before-training or after-training") Moment moment,

        @Setting("training rows that the criterion sees; 0 is all")
        int samples,

        @Setting("over the network, or the same share of each layer")
        Scope scope,

        @Setting("share of the epochs before pruning, if after training; in (0, 1)")
        double trainShare) {

    /** Checks the ranges. */
    public ControlSettings {
        if (samples < 0) {
            throw new InvalidInputException(
                    "samples is " + samples + "; it must be at least 0", "0, for all rows, was meant");
        }
        if (!(trainShare > 0 && trainShare < 1)) {
            throw new InvalidInputException(
                    "trainShare is " + trainShare + "; it must be in (0, 1)", "0.5 trains and fine-tunes equally long");
        }
    }

    /** SNIP's mask, shuffled. */
    static ControlSettings defaults() {
        return new ControlSettings(
                new Criterion("snip"), Control.SHUFFLED, Moment.BEFORE_TRAINING, 100, Scope.NETWORK, 0.5);
    }
}
