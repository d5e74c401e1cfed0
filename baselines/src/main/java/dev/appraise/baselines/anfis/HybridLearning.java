package dev.appraise.baselines.anfis;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * Hybrid learning (Jang, "ANFIS: Adaptive-Network-Based Fuzzy Inference System", IEEE Transactions on Systems, Man and
 * Cybernetics 23(3), 1993): in each pass the consequents get their least-squares values, and the premises take one gradient step of a length that grows by a tenth after four
 * improvements in a row and shrinks by a tenth after two ups and downs.
 *
 * <p>Jang's least squares is recursive and starts from zero consequents with the covariance gamma I, which is the same as
 * a ridge of 1 / gamma. It is needed: rules that overlap have nearly the same inputs, and there may be more consequents
 * than rows.
 */
final class HybridLearning {
    private static final double GROWTH = 1.1;
    private static final double SHRINKAGE = 0.9;

    private final double[][] rows;
    private final double[] targets;
    private final double ridge;

    /**
     * @param rows {@code [row][input]}
     * @param targets one a row
     * @param ridge above 0
     */
    HybridLearning(double[][] rows, double[] targets, double ridge) {
        this.rows = rows;
        this.targets = targets;
        this.ridge = ridge;
    }

    /** The system with the consequents that fit the rows best under its premises. */
    Sugeno withBestConsequents(Sugeno system) {
        int rules = system.centres().length;
        int inputs = rows[0].length;
        int width = rules * (inputs + 1);
        double[][] design = new double[rows.length + width][width];
        for (int n = 0; n < rows.length; n++) {
            double[] weights = system.weights(rows[n]);
            for (int r = 0; r < rules; r++) {
                int at = r * (inputs + 1);
                for (int i = 0; i < inputs; i++) {
                    design[n][at + i] = weights[r] * rows[n][i];
                }
                design[n][at + inputs] = weights[r];
            }
        }
        for (int c = 0; c < width; c++) {
            design[rows.length + c][c] = Math.sqrt(ridge);
        }
        double[] solution = new QRDecomposition(new Array2DRowRealMatrix(design, false))
                .getSolver()
                .solve(new ArrayRealVector(Arrays.copyOf(targets, rows.length + width), false))
                .toArray();
        double[][] consequents = new double[rules][];
        for (int r = 0; r < rules; r++) {
            consequents[r] = Arrays.copyOfRange(solution, r * (inputs + 1), (r + 1) * (inputs + 1));
        }
        return new Sugeno(system.centres(), system.widths(), consequents);
    }

    /**
     * Learns until the validation error has not been below its least for a while.
     *
     * @param start premises
     * @param validationRows as the rows
     * @param validationTargets one a validation row
     * @return the system of the least validation error
     */
    Sugeno learn(Sugeno start, double[][] validationRows, double[] validationTargets, AnfisSettings settings) {
        Sugeno system = withBestConsequents(start);
        Sugeno best = system;
        double least = best.error(validationRows, validationTargets);
        double step = settings.step();
        double before = Double.POSITIVE_INFINITY;
        String trend = "";
        int failures = 0;
        for (int epoch = 0; epoch < settings.epochs() && failures < settings.patience(); epoch++) {
            double[] gradient = system.premiseGradient(rows, targets);
            double norm = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
            if (norm == 0) {
                return best;
            }
            system = withBestConsequents(system.moved(gradient, -step / norm));
            double error = system.error(rows, targets);
            trend = (trend + (error < before ? "-" : "+"));
            before = error;
            if (trend.endsWith("----")) {
                step *= GROWTH;
                trend = "";
            } else if (trend.endsWith("+-+-")) {
                step *= SHRINKAGE;
                trend = "";
            }
            double validationError = system.error(validationRows, validationTargets);
            if (validationError < least) {
                least = validationError;
                best = system;
                failures = 0;
            } else {
                failures++;
            }
        }
        return best;
    }
}
