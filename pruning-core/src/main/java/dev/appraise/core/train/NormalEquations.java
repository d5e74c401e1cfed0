package dev.appraise.core.train;

import dev.appraise.api.data.Batch;
import dev.appraise.core.compute.CrossProducts;
import dev.appraise.core.compute.DoubleNetwork;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The Gauss-Newton model of mean((y - t)^2) + decay ||w||^2 at a point, halved: matrix J'J / N + decay I_w, vector
 * J'(y - t) / N + decay w, with J the derivatives of the N = samples x outputs outputs by the P parameters, and I_w the
 * identity on weights alone.
 *
 * <p>Takes time in N P^2 and memory in P^2.
 */
final class NormalEquations {
    private final DMatrixRMaj matrix;
    private final DMatrixRMaj vector;

    NormalEquations(DoubleNetwork network, Batch batch, double weightDecay) {
        int parameters = network.parameters();
        CrossProducts products = products(network, batch);
        double factor = 1.0 / batch.targets().length;
        matrix = products.matrix(parameters, factor);
        vector = products.lastColumn(factor);
        addDecay(network, weightDecay);
    }

    /** Of the rows of [J | y - t]. */
    private static CrossProducts products(DoubleNetwork network, Batch batch) {
        int outputs = batch.outputs();
        int parameters = network.parameters();
        CrossProducts products = new CrossProducts(parameters + 1);
        double[] row = new double[parameters + 1];
        for (int n = 0; n < batch.size(); n++) {
            double[] y = network.outputs(batch, n);
            for (int k = 0; k < outputs; k++) {
                network.derivatives(k, row, 0);
                row[parameters] = y[k] - batch.targets()[n * outputs + k];
                products.add(row);
            }
        }
        return products;
    }

    private void addDecay(DoubleNetwork network, double weightDecay) {
        int[] connections = network.connections();
        double[] parameters = network.get();
        for (int p = 0; p < parameters.length; p++) {
            if (connections[p] >= 0) {
                matrix.add(p, p, weightDecay);
                vector.data[p] += weightDecay * parameters[p];
            }
        }
    }

    /** Euclidean norm of the objective's gradient, which is twice the vector. */
    double gradientNorm() {
        double sum = 0;
        for (int p = 0; p < vector.numRows; p++) {
            sum += vector.data[p] * vector.data[p];
        }
        return 2 * Math.sqrt(sum);
    }

    /**
     * The step -(matrix + mu I)^-1 vector; NaN throughout if that matrix is not positive definite in floating point.
     */
    double[] step(double mu) {
        DMatrixRMaj damped = matrix.copy();
        for (int p = 0; p < damped.numRows; p++) {
            damped.add(p, p, mu);
        }
        DMatrixRMaj step = new DMatrixRMaj(damped.numRows, 1);
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(damped.numRows);
        if (cholesky.setA(damped)) {
            cholesky.solve(vector, step);
            CommonOps_DDRM.changeSign(step);
        } else {
            CommonOps_DDRM.fill(step, Double.NaN);
        }
        return step.data;
    }
}
