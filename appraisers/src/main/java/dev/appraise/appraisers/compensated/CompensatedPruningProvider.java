package dev.appraise.appraisers.compensated;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.api.spi.Setting;
import dev.appraise.appraisers.surgeon.InverseHessian;
import java.util.Set;

/** Brings {@link CompensatedPruning}. */
public final class CompensatedPruningProvider implements PruningMethodProvider<CompensatedPruningProvider.Settings> {

    /** The settings of compensated ablation. */
    public record Settings(
            @Setting("connections removed, one by one, between two retrainings; at least 1")
            int removals,

            @Setting("epochs (Levenberg-Marquardt iterations) of each retraining at most; at least 1")
            int iterations,

            @Setting("weight decay that is added to the error, so that its Hessian can be inverted; greater than 0")
            double damping,

            @Setting("training rows drawn afresh for each appraisal; 0 is all")
            int appraisalSamples) {
        /** Checks the ranges. */
        public Settings {
            atLeast("removals", removals, 1);
            atLeast("iterations", iterations, 1);
            InverseHessian.requireDamping(damping);
            atLeast("appraisalSamples", appraisalSamples, 0);
        }

        private static void atLeast(String name, int value, int least) {
            if (value < least) {
                throw new InvalidInputException(
                        name + " is " + value + "; it must be at least " + least, "leave it out to take the default");
            }
        }
    }

    @Override
    public String id() {
        return "compensated-ablation";
    }

    @Override
    public String summary() {
        return "Removes, two at a time, the connections that the others can best make up for, and lets them do so.";
    }

    @Override
    public Settings settings() {
        return new Settings(2, 15, 1e-4, 0);
    }

    @Override
    public PruningMethod create(Settings settings) {
        return new CompensatedPruning(settings);
    }

    @Override
    public MethodCard card() {
        return new MethodCard(
                "Compensated ablation",
                CompensatedAblation.CITATION,
                Set.of(When.AFTER_TRAINING),
                true,
                false,
                false,
                true);
    }
}
