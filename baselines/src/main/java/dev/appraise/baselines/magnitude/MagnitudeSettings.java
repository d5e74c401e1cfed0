package dev.appraise.baselines.magnitude;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.recipe.TrainPruneFineTune;
import dev.appraise.api.recipe.WarningLoop;
import dev.appraise.api.recipe.WarningLoopSettings;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.Setting;
import java.util.Set;

/** The settings of pruning by magnitude. */
public record MagnitudeSettings(
        @Setting("one-shot, iterative, or gradual (in the loop of synaptic pruning)")
        Schedule schedule,

        @Setting("rounds of pruning and fine-tuning, if iterative; at least 1")
        int rounds,

        @Setting("share of the epochs before the first pruning, in (0, 1); not if gradual")
        double trainShare,

        @Setting("when and how much is pruned, if gradual") WarningLoopSettings loop) {

    /** Checks the ranges. */
    public MagnitudeSettings {
        if (rounds < 1) {
            throw new InvalidInputException(
                    "rounds is " + rounds + "; it must be at least 1", "one-shot pruning is meant: schedule one-shot");
        }
        if (!(trainShare > 0 && trainShare < 1)) {
            throw new InvalidInputException(
                    "trainShare is " + trainShare + "; it must be in (0, 1)", "0.5 trains and fine-tunes equally long");
        }
    }

    static MagnitudeSettings defaults(Scope scope) {
        return new MagnitudeSettings(
                Schedule.ONE_SHOT, 5, 0.5, WarningLoopSettings.defaults().within(scope));
    }

    PruningMethod method(Scope scope) {
        Appraiser magnitude = new Magnitude();
        return switch (schedule) {
            case ONE_SHOT -> new TrainPruneFineTune(magnitude, 1, scope, 1, trainShare);
            case ITERATIVE -> new TrainPruneFineTune(magnitude, 1, scope, rounds, trainShare);
            case GRADUAL -> new WarningLoop(magnitude, loop);
        };
    }

    static MethodCard card(String name) {
        return new MethodCard(name, Magnitude.CITATION, Set.of(When.AFTER_TRAINING), true, false, false, true);
    }
}
