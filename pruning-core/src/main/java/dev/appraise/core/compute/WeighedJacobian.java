package dev.appraise.core.compute;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Jacobian;

/**
 * Writes a {@link Jacobian}: one backward pass a row, which starts from a row of a square root of the loss's Hessian by
 * the outputs. For the softmax, diag(p) - pp' = sum_k p_k (e_k - p)(e_k - p)'.
 */
final class WeighedJacobian {
    private final Network network;
    private final Batch batch;
    private final Loss loss;

    WeighedJacobian(Network network, Batch batch, Loss loss) {
        this.network = network;
        this.batch = batch;
        this.loss = loss;
    }

    Jacobian get() {
        DoubleNetwork point = new DoubleNetwork(network);
        int[] connections = point.connections();
        double[] values = new double[entries(connections.length)];
        int count = batch.outputs();
        double[] weighing = new double[count];
        for (int n = 0; n < batch.size(); n++) {
            double[] outputs = point.outputs(batch, n);
            double[] shares = loss == Loss.SOFTMAX_CROSS_ENTROPY ? Loss.softmax(outputs) : outputs;
            for (int k = 0; k < count; k++) {
                weigh(k, shares, weighing);
                point.derivatives(weighing, values, (n * count + k) * connections.length);
            }
        }
        return new Jacobian(values, connections);
    }

    private void weigh(int output, double[] shares, double[] into) {
        for (int c = 0; c < into.length; c++) {
            double same = c == output ? 1 : 0;
            into[c] = switch (loss) {
                case MEAN_SQUARED_ERROR -> same * Math.sqrt(2.0 / batch.targets().length);
                case SOFTMAX_CROSS_ENTROPY -> (same - shares[c]) * Math.sqrt(shares[output] / batch.size());
            };
        }
    }

    private int entries(int parameters) {
        long entries = (long) batch.targets().length * parameters;
        if (entries > Integer.MAX_VALUE - 8) {
            throw new InvalidInputException(
                    "the Jacobian of a " + network.shape() + " network on " + batch.size() + " rows has " + entries
                            + " entries; there can be at most " + (Integer.MAX_VALUE - 8),
                    "appraise on fewer rows (appraisalSamples), or by a criterion for large networks");
        }
        return (int) entries;
    }
}
