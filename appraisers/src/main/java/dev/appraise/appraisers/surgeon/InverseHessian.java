package dev.appraise.appraisers.surgeon;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.pruning.Jacobian;

/**
 * The inverse of H = J'J + 2 damping I, the Gauss-Newton matrix of E + damping ||w||^2 over live weights and biases.
 *
 * <p>It is built from one row of J at a time, from the inverse of 2 damping I, by the recursion of Hassibi and Stork,
 * "Second order derivatives for network pruning: Optimal Brain Surgeon", Advances in Neural Information Processing
 * Systems 5, 1993: {@code B <- B - (B x)(B x)' / (1 + x'B x)}. Takes time in rows P^2 and memory in P^2 for P parameters.
 */
public final class InverseHessian {
    private static final int MOST_PARAMETERS = 5000;

    private final int[] parameterOf;
    private final double[][] inverse;

    /**
     * @param network at most 5,000 live weights and biases
     * @param evidence the rows
     * @param damping greater than 0; for squared error, H / 2 is J'J / N + damping I with J the plain Jacobian of the N
     *     outputs
     * @throws InvalidInputException if the network is too large
     */
    public InverseHessian(Network network, Evidence evidence, double damping) {
        requireSmall(network);
        Jacobian jacobian = evidence.jacobian(network);
        parameterOf = parameterOf(network, jacobian.connections());
        int size = jacobian.parameters();
        inverse = new double[size][size];
        for (int p = 0; p < size; p++) {
            inverse[p][p] = 1 / (2 * damping);
        }
        for (int row = 0; row < jacobian.rows(); row++) {
            add(jacobian.values(), row * size);
        }
    }

    /** @throws InvalidInputException if the damping cannot be used */
    public static void requireDamping(double damping) {
        if (!(damping >= 1e-12 && damping <= 1e12)) {
            throw new InvalidInputException(
                    "damping is " + damping + "; it must be in [1e-12, 1e12]",
                    "the weight decay of training, such as 1e-4, was meant");
        }
    }

    private static void requireSmall(Network network) {
        int biases = network.layers().stream().mapToInt(Layer::outputs).sum();
        int parameters = network.live() + biases;
        if (parameters > MOST_PARAMETERS) {
            throw new InvalidInputException(
                    "the inverse Hessian of a " + network.shape() + " network has " + parameters
                            + " rows, one a live weight or bias; there can be at most " + MOST_PARAMETERS,
                    "optimal-brain-damage, which needs its diagonal alone, or error-ablation, was meant");
        }
    }

    private static int[] parameterOf(Network network, int[] connections) {
        int[] parameterOf = new int[network.size()];
        for (int p = 0; p < connections.length; p++) {
            if (connections[p] >= 0) {
                parameterOf[connections[p]] = p;
            }
        }
        return parameterOf;
    }

    private void add(double[] rows, int start) {
        int size = inverse.length;
        double[] product = new double[size];
        for (int q = 0; q < size; q++) {
            // The matrix is symmetric to the bit, so a row of it is a column.
            addTimes(rows[start + q], inverse[q], product);
        }
        double divisor = 1;
        for (int p = 0; p < size; p++) {
            divisor += product[p] * rows[start + p];
        }
        double factor = 1 / divisor;
        for (int p = 0; p < size; p++) {
            subtract(product[p], product, factor, inverse[p]);
        }
    }

    private static void addTimes(double factor, double[] values, double[] sums) {
        for (int p = 0; p < sums.length; p++) {
            sums[p] += values[p] * factor;
        }
    }

    /** In this order of factors, which keeps the matrix symmetric. */
    private static void subtract(double one, double[] product, double factor, double[] row) {
        for (int q = 0; q < row.length; q++) {
            row[q] -= one * product[q] * factor;
        }
    }

    /** The matrix itself, its rows and columns in the order of a {@link Jacobian}'s parameters. */
    double[][] get() {
        return inverse;
    }

    /**
     * The diagonal entry of a connection.
     *
     * @param connection one that lives
     */
    double get(int connection) {
        return inverse[parameterOf[connection]][parameterOf[connection]];
    }

    /**
     * Sets the weight of a connection to 0, and moves all other live weights and biases so that they make up for it (the
     * paper's equation 5): dw = -w_q / Hinv_qq Hinv[:,q].
     *
     * @param connection q, one that lives
     * @param network of the weights and masks that it had when this was made; weights and biases are changed
     */
    public void remove(int connection, Network network) {
        double[] column = inverse[parameterOf[connection]];
        double factor = -network.weight(connection) / column[parameterOf[connection]];
        int p = 0;
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            float[] weights = layer.connections().values();
            for (int c = 0; c < weights.length; c++) {
                if (layer.connections().mask().isLive(c)) {
                    weights[c] = (float) (weights[c] + factor * column[p++]);
                }
            }
            for (int o = 0; o < layer.outputs(); o++) {
                layer.bias()[o] = (float) (layer.bias()[o] + factor * column[p++]);
            }
        }
        int l = network.layerOf(connection);
        network.layer(l).connections().values()[connection - network.offset(l)] = 0;
    }
}
