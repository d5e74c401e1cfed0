package dev.appraise.baselines.anfis;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.spi.Setting;

/** The settings of {@link Anfis}. */
public record AnfisSettings(
        @Setting("reach of a cluster centre, in the scale of the data; in (0, 1]; smaller gives more rules")
        double radius,

        @Setting("passes of hybrid learning, at most") int epochs,

        @Setting("passes in a row without a lower validation error after which learning stops")
        int patience,

        @Setting("first length of a gradient step of the premises, above 0")
        double step,

        @Setting("pull of the consequents towards 0 in least squares, above 0; 1 / gamma of Jang's recursive start")
        double ridge) {

    /** Checks the ranges. */
    public AnfisSettings {
        check("radius", radius, radius > 0 && radius <= 1, "in (0, 1]");
        check("epochs", epochs, epochs >= 0, "at least 0");
        check("patience", patience, patience >= 1, "at least 1");
        check("step", step, step > 0 && step < Double.POSITIVE_INFINITY, "above 0");
        check("ridge", ridge, ridge > 0 && ridge < Double.POSITIVE_INFINITY, "above 0");
    }

    /** Radius 0.5, 100 epochs, patience 6, steps from 0.01, ridge 1e-6: the Matlab toolbox's where it has them. */
    public static AnfisSettings defaults() {
        return new AnfisSettings(0.5, 100, 6, 0.01, 1e-6);
    }

    private static void check(String name, double value, boolean valid, String range) {
        if (!valid) {
            throw new InvalidInputException(
                    name + " is " + value + "; it must be " + range, "leave it out to take the default");
        }
    }
}
