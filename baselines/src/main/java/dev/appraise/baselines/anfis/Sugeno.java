package dev.appraise.baselines.anfis;

import java.util.Arrays;

/**
 * A first-order Sugeno system with one output: rule r fires by w_r = exp(-sum_i ((x_i - c_ri) / s_ri)^2 / 2), says
 * f_r = p_r x + q_r, and the output is sum_r w_r f_r / sum_r w_r (Takagi and Sugeno, 1985).
 *
 * @param centres {@code [rule][input]}
 * @param widths {@code [rule][input]}, not 0
 * @param consequents {@code [rule][input + 1]}: p_r, then q_r
 */
record Sugeno(double[][] centres, double[][] widths, double[][] consequents) {
    /** A system that says 0 everywhere. */
    static Sugeno silent(double[][] centres, double[][] widths) {
        return new Sugeno(centres, widths, new double[centres.length][centres[0].length + 1]);
    }

    /** A centre and a width for each input of each rule, and its consequent. */
    int parameters() {
        return centres.length * (3 * centres[0].length + 1);
    }

    /** How much each rule has to say at a point; sums to 1. */
    double[] weights(double[] x) {
        double[] exponents = new double[centres.length];
        for (int r = 0; r < centres.length; r++) {
            for (int i = 0; i < x.length; i++) {
                double z = (x[i] - centres[r][i]) / widths[r][i];
                exponents[r] -= z * z / 2;
            }
        }
        // From the strongest, so that a point far from all rules still has weights.
        double strongest = Arrays.stream(exponents).max().orElseThrow();
        double[] weights = new double[centres.length];
        double total = 0;
        for (int r = 0; r < weights.length; r++) {
            weights[r] = Math.exp(exponents[r] - strongest);
            total += weights[r];
        }
        for (int r = 0; r < weights.length; r++) {
            weights[r] /= total;
        }
        return weights;
    }

    /** What a rule says at a point. */
    double says(int rule, double[] x) {
        double[] consequent = consequents[rule];
        double sum = consequent[x.length];
        for (int i = 0; i < x.length; i++) {
            sum += consequent[i] * x[i];
        }
        return sum;
    }

    /** The output at a point. */
    double at(double[] x) {
        double[] weights = weights(x);
        double sum = 0;
        for (int r = 0; r < weights.length; r++) {
            sum += weights[r] * says(r, x);
        }
        return sum;
    }

    /** The mean squared error over rows. */
    double error(double[][] rows, double[] targets) {
        double sum = 0;
        for (int n = 0; n < rows.length; n++) {
            double error = at(rows[n]) - targets[n];
            sum += error * error;
        }
        return sum / rows.length;
    }

    /**
     * The derivatives of the mean squared error by the premises: centres, then widths, rule by rule, input by input.
     */
    double[] premiseGradient(double[][] rows, double[] targets) {
        int inputs = rows[0].length;
        int half = centres.length * inputs;
        double[] gradient = new double[2 * half];
        for (int n = 0; n < rows.length; n++) {
            double[] x = rows[n];
            double[] weights = weights(x);
            double output = at(x);
            double slope = 2 * (output - targets[n]) / rows.length;
            for (int r = 0; r < weights.length; r++) {
                double byExponent = slope * weights[r] * (says(r, x) - output);
                for (int i = 0; i < inputs; i++) {
                    double z = (x[i] - centres[r][i]) / widths[r][i];
                    gradient[r * inputs + i] += byExponent * z / widths[r][i];
                    gradient[half + r * inputs + i] += byExponent * z * z / widths[r][i];
                }
            }
        }
        return gradient;
    }

    /** The same with the premises moved along a direction, laid out as {@link #premiseGradient}. */
    Sugeno moved(double[] direction, double step) {
        int inputs = centres[0].length;
        int half = centres.length * inputs;
        double[][] movedCentres = new double[centres.length][inputs];
        double[][] movedWidths = new double[centres.length][inputs];
        for (int r = 0; r < centres.length; r++) {
            for (int i = 0; i < inputs; i++) {
                movedCentres[r][i] = centres[r][i] + step * direction[r * inputs + i];
                movedWidths[r][i] = Math.max(1e-3, widths[r][i] + step * direction[half + r * inputs + i]);
            }
        }
        return new Sugeno(movedCentres, movedWidths, consequents);
    }
}
