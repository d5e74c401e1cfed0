package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;

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
        double[] above = new double[z.length];
        kernel.scale(growth, z, 0, above, 0, z.length);
        double largest = kernel.largest(above, above.length);
        if (!(largest <= Exponential.FAR)) {
            return new Standing(z.clone(), NONE);
        }
        double[] below = new double[z.length];
        kernel.scale(-1, above, 0, below, 0, above.length);
        int halvings = Exponential.halvings(largest);
        takeDistance(growth, halvings, above, kernel);
        takeDistance(growth, halvings, below, kernel);
        return new Standing(below, above);
    }

    /** Puts g / (1 + exp(x)) in place of x. */
    private static void takeDistance(double growth, int halvings, double[] x, ColumnKernel kernel) {
        kernel.expm1(halvings, x, x.length);
        for (int m = 0; m < x.length; m++) {
            x[m] = growth / (2 + x[m]);
        }
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
