package dev.appraise.baselines.linear;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.predictor.Predictor;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * y = A x + b by least squares; of least norm where there are more inputs than rows. With lags among the inputs it is the
 * ARX model (Ljung, "System Identification: Theory for the User", 2nd edition, 1999, section 4.2).
 */
final class Linear implements Predictor {
    private final RealMatrix coefficients;

    /** @param coefficients {@code [inputs + 1][outputs]}: A transposed, then b */
    private Linear(RealMatrix coefficients) {
        this.coefficients = coefficients;
    }

    static Linear fit(TrainingData training) {
        Batch rows = training.rows();
        return new Linear(new SingularValueDecomposition(withOne(rows))
                .getSolver()
                .solve(matrix(rows.targets(), rows.size(), rows.outputs())));
    }

    @Override
    public float[] outputs(Batch rows) {
        double[][] predicted = withOne(rows).multiply(coefficients).getData();
        int width = coefficients.getColumnDimension();
        float[] outputs = new float[rows.size() * width];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = (float) predicted[i / width][i % width];
        }
        return outputs;
    }

    @Override
    public int parameters() {
        return coefficients.getRowDimension() * coefficients.getColumnDimension();
    }

    private static RealMatrix withOne(Batch rows) {
        RealMatrix design = new Array2DRowRealMatrix(rows.size(), rows.features() + 1);
        design.setSubMatrix(matrix(rows.inputs(), rows.size(), rows.features()).getData(), 0, 0);
        for (int n = 0; n < rows.size(); n++) {
            design.setEntry(n, rows.features(), 1);
        }
        return design;
    }

    private static RealMatrix matrix(float[] values, int rows, int columns) {
        RealMatrix matrix = new Array2DRowRealMatrix(rows, columns);
        for (int i = 0; i < values.length; i++) {
            matrix.setEntry(i / columns, i % columns, values[i]);
        }
        return matrix;
    }
}
