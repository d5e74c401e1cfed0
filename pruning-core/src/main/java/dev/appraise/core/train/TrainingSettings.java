package dev.appraise.core.train;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.spi.Setting;
import dev.appraise.core.init.Initialization;

/** How a network is trained. Levenberg-Marquardt reads only epochs, weightDecay, patience and mu. */
public record TrainingSettings(
        @Setting("ADAM, SGD or LEVENBERG_MARQUARDT.") Algorithm algorithm,

        @Setting("The budget: passes over the training rows, or Levenberg-Marquardt iterations; above 0.")
        double epochs,

        @Setting("Rows in a step of ADAM or SGD; at least 1.")
        int batchSize,

        @Setting("Step size of ADAM or SGD after warm-up; above 0.")
        double learningRate,

        @Setting("Share of the last step that SGD keeps; in [0, 1).")
        double momentum,

        @Setting("Pull of live weights (not biases) towards 0: times the weight, added to SGD's gradient; times the"
                + " learning rate and the weight, taken off by ADAM; times the sum of squared weights, added to the"
                + " objective of LEVENBERG_MARQUARDT; at least 0.")
        double weightDecay,

        @Setting("Epochs in which the learning rate rises from 0; at least 0.")
        double warmUpEpochs,

        @Setting("How the learning rate goes on after warm-up: CONSTANT, or COSINE to 0.")
        Schedule schedule,

        @Setting("Share of hidden activations dropped while training; in [0, 1).")
        double dropout,

        @Setting("Share of inputs dropped while training; in [0, 1).")
        double inputDropout,

        @Setting("Epochs in a row without a lower validation error after which training stops early; 0 = never.")
        int patience,

        @Setting("Initial damping of LEVENBERG_MARQUARDT; above 0.")
        double mu,

        @Setting("Pixels by which square images are moved at random while training, at most, each way; at least 0.")
        int shift,

        @Setting("How weights start: SUITED to the hidden units, NGUYEN_WIDROW, HE, LECUN or GLOROT.")
        Initialization initialization) {
    /** Checks the ranges. */
    public TrainingSettings {
        check("epochs", epochs, epochs > 0 && epochs < Double.POSITIVE_INFINITY, "above 0");
        check("batchSize", batchSize, batchSize >= 1, "at least 1");
        check("learningRate", learningRate, learningRate > 0 && learningRate < Double.POSITIVE_INFINITY, "above 0");
        check("momentum", momentum, momentum >= 0 && momentum < 1, "in [0, 1)");
        check("weightDecay", weightDecay, weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY, "at least 0");
        check("warmUpEpochs", warmUpEpochs, warmUpEpochs >= 0 && warmUpEpochs < Double.POSITIVE_INFINITY, "at least 0");
        check("dropout", dropout, dropout >= 0 && dropout < 1, "in [0, 1)");
        check("inputDropout", inputDropout, inputDropout >= 0 && inputDropout < 1, "in [0, 1)");
        check("patience", patience, patience >= 0, "at least 0");
        check("mu", mu, mu > 0 && mu < LevenbergMarquardtTrainer.GREATEST_MU, "above 0 and below 1e10");
        check("shift", shift, shift >= 0, "at least 0");
    }

    /** Adam for 20 epochs, in batches of 128, from a learning rate of 1e-3 along a cosine to 0. */
    public static TrainingSettings defaults() {
        return new TrainingSettings(
                Algorithm.ADAM, 20, 128, 1e-3, 0.9, 0, 0, Schedule.COSINE, 0, 0, 0, 1e-3, 0, Initialization.SUITED);
    }

    /** Levenberg-Marquardt as Matlab's trainlm has it: 1000 iterations, mu 1e-3, 6 validation failures; no decay. */
    public static TrainingSettings levenbergMarquardt() {
        return new TrainingSettings(
                Algorithm.LEVENBERG_MARQUARDT,
                1000,
                128,
                1e-3,
                0.9,
                0,
                0,
                Schedule.CONSTANT,
                0,
                0,
                6,
                1e-3,
                0,
                Initialization.SUITED);
    }

    private static void check(String name, Number value, boolean valid, String range) {
        if (!valid) {
            throw new InvalidInputException(
                    "training setting " + name + " is " + value + "; it must be " + range,
                    "leave " + name + " out to get its default");
        }
    }
}
