package dev.appraise.appraisers.blended;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.Setting;

/** Brings {@link BlendedAppraisal}. */
public final class BlendedAppraisalProvider implements AppraiserProvider<BlendedAppraisalProvider.Settings> {
    /**
     * @param inputExponent see {@link BlendedAppraisal}
     * @param unitExponent see there
     * @param temperature see there
     */
    public record Settings(
            @Setting("power of the deviation of what goes through a connection, in [0, 2]; 0 leaves it out")
            double inputExponent,

            @Setting("power of the effect of the unit that it leads to, in [0, 2]; 0 leaves it out")
            double unitExponent,

            @Setting(
                    "what the outputs are divided by before the softmax, above 0; 1 is the network's own; no matter if there is"
                            + " no softmax")
            double temperature) {

        /** Checks the ranges. */
        public Settings {
            requireExponent("inputExponent", inputExponent);
            requireExponent("unitExponent", unitExponent);
            if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException(
                        "temperature is " + temperature + "; it must be above 0", "1, the network's own, was meant");
            }
        }

        private static void requireExponent(String name, double value) {
            if (!(value >= 0 && value <= 2)) {
                throw new InvalidInputException(
                        name + " is " + value + "; it must be in [0, 2]", "1, the effect as it is, was meant");
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
        return new Settings(0.5, 1, 2);
    }

    @Override
    public Appraiser create(Settings settings) {
        return new BlendedAppraisal(settings.inputExponent(), settings.unitExponent(), settings.temperature());
    }
}
