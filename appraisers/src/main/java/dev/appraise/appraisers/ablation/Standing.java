package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;
import java.util.Arrays;

/**
 * Where the units of a layer are on their activation, in the form in which it is quickest to say how a shift of their
 * pre-activation z changes their value. For ReLU: min(z, 0) and -max(z, 0). For tanh and sigmoid: how far the value is
 * above the least there is, and below the greatest; each is exact in itself, so that nothing is lost near the bounds. For
 * linear units: z, and nothing.
 *
 * @param below the first, {@code [unit * count + m]}
 * @param above the second; empty for linear units, and for others whose first is z because a z is too large for exp
 */
record Standing(double[] below, double[] above) {
    private static final double[] NONE = {};

    /**
     * Where units are.
     *
     * @param z their pre-activations; not kept
     */
    static Standing of(Activation activation, double[] z, ColumnKernel kernel) {
        return switch (activation) {
            case LINEAR -> new Standing(z.clone(), NONE);
            case RELU -> rectified(z);
            case TANH -> bounded(2, z, kernel);
            case SIGMOID -> bounded(1, z, kernel);
        };
    }

    private static Standing rectified(double[] z) {
        double[] below = new double[z.length];
        double[] above = new double[z.length];
        for (int m = 0; m < z.length; m++) {
            below[m] = Math.min(z[m], 0);
            above[m] = -Math.max(z[m], 0);
        }
        return new Standing(below, above);
    }

    /** g / (1 + exp(-g z)) and g / (1 + exp(g z)). */
    private static Standing bounded(double growth, double[] z, ColumnKernel kernel) {
        double[] x = new double[z.length];
        for (int m = 0; m < z.length; m++) {
            x[m] = growth * z[m];
        }
        double largest = kernel.largest(x, x.length);
        if (!(largest <= Exponential.FAR)) {
            return new Standing(z.clone(), NONE);
        }
        double[] above = distance(growth, x, largest, kernel);
        kernel.scale(-1, x, 0, x, 0, x.length);
        return new Standing(distance(growth, x, largest, kernel), above);
    }

    /** g / (1 + exp(x)). */
    private static double[] distance(double growth, double[] x, double largest, ColumnKernel kernel) {
        double[] distance = new double[x.length];
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        int halvings = Exponential.halvings(largest);
        kernel.addExpm1(halvings, ones, x, 0, new double[x.length], distance, new double[x.length], x.length);
        for (int m = 0; m < x.length; m++) {
            distance[m] = growth / (2 + distance[m]);
        }
        return distance;
    }

    /** The values of the units. */
    double[] values(Activation activation) {
        double[] values = new double[below.length];
        for (int m = 0; m < values.length; m++) {
            values[m] = above.length == 0
                    ? activation.value(below[m])
                    : switch (activation) {
                        case RELU -> -above[m];
                        case TANH -> above[m] < below[m] ? 1 - above[m] : below[m] - 1;
                        case LINEAR, SIGMOID -> below[m];
                    };
        }
        return values;
    }

    /**
     * Makes changes of values of shifts of pre-activations.
     *
     * @param at where the units start
     * @param shifts as many as {@code count}, changed in place
     * @param work as long
     */
    void respond(Activation activation, int at, double[] shifts, double[] work, int count, ColumnKernel kernel) {
        if (activation == Activation.LINEAR) {
            return;
        }
        if (above.length == 0) {
            for (int m = 0; m < count; m++) {
                shifts[m] = activation.value(below[at + m] + shifts[m]) - activation.value(below[at + m]);
            }
        } else if (activation == Activation.RELU) {
            kernel.rectify(below, above, at, shifts, count);
        } else {
            double growth = activation == Activation.TANH ? 2 : 1;
            double largest = Exponential.clamp(kernel.largest(shifts, count), growth, shifts, count);
            kernel.bend(growth, Exponential.halvings(growth * largest), below, above, at, shifts, work, count);
        }
    }
}
