package dev.appraise.appraisers.blended;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.Setting;

/** Brings {@link BlendedAppraisal}. */
public final class BlendedAppraisalProvider implements AppraiserProvider<BlendedAppraisalProvider.Settings> {
    /**
     * @param exponent see {@link BlendedAppraisal}
     * @param temperature see there
     */
    public record Settings(
            @Setting("weight of the effect beside the weight's size, in [0, 1]: 0 is magnitude, 1 the estimated effect")
            double exponent,

            @Setting(
                    "what the outputs are divided by before the softmax, above 0; 1 is the network's own; no matter if there is"
                            + " no softmax")
            double temperature) {

        /** Checks the ranges. */
        public Settings {
            if (!(exponent >= 0 && exponent <= 1)) {
                throw new InvalidInputException(
                        "exponent is " + exponent + "; it must be in [0, 1]", "0.5, the geometric mean, was meant");
            }
            if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException(
                        "temperature is " + temperature + "; it must be above 0", "1, the network's own, was meant");
            }
        }
    }

    @Override
    public String id() {
        return "blended-appraisal";
    }

    @Override
    public String summary() {
        return "Between the size of a weight and the effect of its loss, which is judged by the connection's two ends.";
    }

    @Override
    public String citation() {
        return "Appraise; after LeCun, Denker and Solla, Optimal Brain Damage, Advances in Neural Information Processing"
                + " Systems 2, 1990";
    }

    @Override
    public Settings settings() {
        return new Settings(0.5, 2);
    }

    @Override
    public Appraiser create(Settings settings) {
        return new BlendedAppraisal(settings.exponent(), settings.temperature());
    }
}
