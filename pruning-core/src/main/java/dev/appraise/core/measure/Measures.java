package dev.appraise.core.measure;

import dev.appraise.api.data.Scaling;
import java.util.Arrays;

/**
 * How well outputs meet targets. Both are {@code [samples][outputsPerSample]} row-major and in the same unit; all sums are
 * in double precision.
 */
public final class Measures {
    private Measures() {}

    /**
     * Fit of each output in percent: 100 (1 - ||y - yhat|| / ||y - mean(y)||). 100 is perfect, 0 is as good as the mean,
     * and it has no lower bound. NaN for a target that never changes.
     */
    public static double[] fit(float[] outputs, float[] targets, int outputsPerSample) {
        return perOutput(
                outputs,
                targets,
                outputsPerSample,
                (residual, spread, samples) -> spread == 0 ? Double.NaN : 100 * (1 - Math.sqrt(residual / spread)));
    }

    /** Coefficient of determination of each output: 1 - ||y - yhat||^2 / ||y - mean(y)||^2. NaN as in {@link #fit}. */
    public static double[] r2(float[] outputs, float[] targets, int outputsPerSample) {
        return perOutput(
                outputs,
                targets,
                outputsPerSample,
                (residual, spread, samples) -> spread == 0 ? Double.NaN : 1 - residual / spread);
    }

    /** Root mean squared error of each output, in the unit of the targets. */
    public static double[] rmse(float[] outputs, float[] targets, int outputsPerSample) {
        return perOutput(
                outputs, targets, outputsPerSample, (residual, spread, samples) -> Math.sqrt(residual / samples));
    }

    /**
     * Root mean squared error of each output as it would be after a scaling, from outputs and targets in raw units.
     *
     * @param scaling one column an output
     */
    public static double[] rmse(float[] outputs, float[] targets, Scaling scaling) {
        double[] scaled = rmse(outputs, targets, scaling.factor().length);
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= Math.abs(scaling.factor()[k]);
        }
        return scaled;
    }

    /** The mean of what a measure gives for each output. */
    public static double mean(double[] perOutput) {
        return Arrays.stream(perOutput).average().orElse(Double.NaN);
    }

    /** The share of samples whose largest output is where the largest target is; of equal outputs the first counts. */
    public static double accuracy(float[] outputs, float[] targets, int outputsPerSample) {
        int right = 0;
        int samples = samples(outputs, targets, outputsPerSample);
        for (int start = 0; start < outputs.length; start += outputsPerSample) {
            if (largest(outputs, start, outputsPerSample) == largest(targets, start, outputsPerSample)) {
                right++;
            }
        }
        return right / (double) samples;
    }

    private static int largest(float[] values, int start, int count) {
        int largest = start;
        for (int i = start + 1; i < start + count; i++) {
            if (values[i] > values[largest]) {
                largest = i;
            }
        }
        return largest;
    }

    private static double[] perOutput(float[] outputs, float[] targets, int count, Measure measure) {
        int samples = samples(outputs, targets, count);
        double[] measured = new double[count];
        for (int k = 0; k < count; k++) {
            double mean = 0;
            for (int i = k; i < targets.length; i += count) {
                mean += targets[i];
            }
            mean /= samples;
            double residual = 0;
            double spread = 0;
            for (int i = k; i < targets.length; i += count) {
                residual += square((double) targets[i] - outputs[i]);
                spread += square(targets[i] - mean);
            }
            measured[k] = measure.of(residual, spread, samples);
        }
        return measured;
    }

    private static int samples(float[] outputs, float[] targets, int count) {
        if (outputs.length != targets.length || outputs.length % count != 0) {
            throw new IllegalArgumentException(outputs.length + " outputs and " + targets.length
                    + " targets are not the same number of samples with " + count + " each");
        }
        return outputs.length / count;
    }

    private static double square(double value) {
        return value * value;
    }

    private interface Measure {
        /** From the squared residuals' sum, the squared deviations' sum, and the number of samples. */
        double of(double residual, double spread, int samples);
    }
}
