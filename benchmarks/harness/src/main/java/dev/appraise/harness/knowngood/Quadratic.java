package dev.appraise.harness.knowngood;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A network of one linear layer and one output under squared error: E + damping (||w||^2 + b^2), a quadratic of which the
 * minimum is known with and without any of its connections.
 *
 * @param batch rows with one target
 * @param damping at least 0
 */
record Quadratic(Batch batch, double damping) {
    /** The network at the minimum. */
    Network minimum() {
        Network network = Made.network(batch.features() + "-1", Activation.LINEAR);
        RealVector solution = solved(new int[0]);
        Layer layer = network.layer(0);
        for (int i = 0; i < batch.features(); i++) {
            layer.connections().values()[i] = (float) solution.getEntry(i);
        }
        layer.bias()[0] = (float) solution.getEntry(batch.features());
        return network;
    }

    /** How much the least value grows when a connection must be 0. */
    double growth(int connection) {
        return value(solved(new int[] {connection})) - value(solved(new int[0]));
    }

    /** How much the value grows when a connection is zeroed, and nothing else moves. */
    double change(int connection) {
        RealVector minimum = solved(new int[0]);
        RealVector without = minimum.copy();
        without.setEntry(connection, 0);
        return value(without) - value(minimum);
    }

    private double value(RealVector parameters) {
        RealVector errors = design(new int[0]).operate(parameters).subtract(targets());
        return errors.dotProduct(errors) / batch.size() + damping * parameters.dotProduct(parameters);
    }

    private RealVector solved(int[] zeroed) {
        RealMatrix design = design(zeroed);
        RealMatrix square = design.transpose().multiply(design).scalarMultiply(1.0 / batch.size());
        for (int p = 0; p < square.getRowDimension(); p++) {
            square.addToEntry(p, p, damping);
        }
        for (int connection : zeroed) {
            square.setEntry(connection, connection, 1);
        }
        RealVector side = design.transpose().operate(targets()).mapDivide(batch.size());
        return new LUDecomposition(square).getSolver().solve(side);
    }

    /** The inputs with a 1 for the bias; columns of zeroed connections are 0. */
    private RealMatrix design(int[] zeroed) {
        double[][] rows = new double[batch.size()][batch.features() + 1];
        for (int n = 0; n < batch.size(); n++) {
            for (int i = 0; i < batch.features(); i++) {
                rows[n][i] = batch.inputs()[n * batch.features() + i];
            }
            rows[n][batch.features()] = 1;
            for (int connection : zeroed) {
                rows[n][connection] = 0;
            }
        }
        return new Array2DRowRealMatrix(rows);
    }

    private RealVector targets() {
        double[] targets = new double[batch.size()];
        Arrays.setAll(targets, n -> batch.targets()[n]);
        return new ArrayRealVector(targets);
    }
}
