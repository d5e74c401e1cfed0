package dev.appraise.datasets.column;

import dev.appraise.api.data.Batch;
import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** What tests ask of a series. */
final class Statistics {
    private Statistics() {}

    /** A column of a batch: the inputs, then the outputs. */
    static double[] column(Batch rows, int column) {
        double[] values = new double[rows.size()];
        for (int n = 0; n < values.length; n++) {
            values[n] = column < rows.features()
                    ? rows.inputs()[n * rows.features() + column]
                    : rows.targets()[n * rows.outputs() + column - rows.features()];
        }
        return values;
    }

    static double deviation(double[] values) {
        return new StandardDeviation().evaluate(values);
    }

    static double[] difference(double[] first, double[] second) {
        double[] difference = new double[first.length];
        for (int n = 0; n < first.length; n++) {
            difference[n] = first[n] - second[n];
        }
        return difference;
    }

    static double lagOneCorrelation(double[] values) {
        double[] early = Arrays.copyOfRange(values, 0, values.length - 1);
        double[] late = Arrays.copyOfRange(values, 1, values.length);
        return new PearsonsCorrelation().correlation(early, late);
    }
}
