package dev.appraise.api.pruning;

/**
 * How a network's outputs change with its parameters, which are its live weights and its biases: layer by layer from the
 * input, the live weights of a layer by number before its biases.
 *
 * <p>There is a row for each sample n of N and each output k of K, row n K + k, weighed so that J'J is the Gauss-Newton
 * matrix of the mean loss (its Hessian, but for the curvature of the outputs themselves):
 *
 * <ul>
 *   <li>squared error: {@code sqrt(2 / (N K)) dy_k/dw}
 *   <li>softmax cross-entropy: {@code sqrt(p_k / N) (dy_k/dw - sum_c p_c dy_c/dw)}, with p the softmax of the outputs y
 * </ul>
 *
 * @param values {@code [rows][parameters]}, row-major
 * @param connections {@code [parameters]}: the number of the connection that the parameter is the weight of; -1 if it is
 *     a bias
 */
public record Jacobian(double[] values, int[] connections) {
    /** How many live weights and biases there are. */
    public int parameters() {
        return connections.length;
    }

    /** How many rows there are: samples times outputs. */
    public int rows() {
        return values.length / connections.length;
    }
}
