package dev.appraise.core.train;

import dev.appraise.api.data.Batch;
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
 * <p>Takes time in N P^2 and memory in P^2, as the rows of J come in blocks.
 */
final class NormalEquations {
    private static final int BLOCK = 256;

    private final DMatrixRMaj matrix;
    private final DMatrixRMaj vector;

    NormalEquations(DoubleNetwork network, Batch batch, double weightDecay) {
        int parameters = network.parameters();
        matrix = new DMatrixRMaj(parameters, parameters);
        vector = new DMatrixRMaj(parameters, 1);
        addSamples(network, batch);
        CommonOps_DDRM.scale(1.0 / batch.targets().length, matrix);
        CommonOps_DDRM.scale(1.0 / batch.targets().length, vector);
        addDecay(network, weightDecay);
    }

    private void addSamples(DoubleNetwork network, Batch batch) {
        int outputs = batch.outputs();
        int parameters = network.parameters();
        int rows = Math.max(BLOCK / outputs, 1) * outputs;
        DMatrixRMaj jacobian = new DMatrixRMaj(Math.min(rows, batch.size() * outputs), parameters);
        DMatrixRMaj errors = new DMatrixRMaj(jacobian.numRows, 1);
        DMatrixRMaj product = new DMatrixRMaj(parameters, parameters);
        int row = 0;
        for (int n = 0; n < batch.size(); n++) {
            double[] y = network.outputs(batch, n);
            for (int k = 0; k < outputs; k++) {
                errors.data[row] = y[k] - batch.targets()[n * outputs + k];
                network.derivatives(k, jacobian.data, row * parameters);
                row++;
            }
            if (row == rows || n == batch.size() - 1) {
                jacobian.reshape(row, parameters, true);
                errors.reshape(row, 1, true);
                CommonOps_DDRM.multInner(jacobian, product);
                CommonOps_DDRM.addEquals(matrix, product);
                CommonOps_DDRM.multAddTransA(jacobian, errors, vector);
                row = 0;
            }
        }
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
