package dev.appraise.api.data;

import dev.appraise.api.InvalidInputException;
import java.util.Arrays;

/**
 * Samples: inputs and targets side by side. The arrays are shared, not copied; treat them as read-only.
 *
 * @param inputs {@code [size][features]}, row-major
 * @param targets {@code [size][outputs]}, row-major; for classes, one-hot
 * @param size how many samples
 * @param features inputs a sample
 * @param outputs targets a sample
 */
public record Batch(float[] inputs, float[] targets, int size, int features, int outputs) {
    /** Checks that the arrays have the lengths that the counts say. */
    public Batch {
        if (inputs.length != (long) size * features || targets.length != (long) size * outputs) {
            throw new IllegalArgumentException(size + " samples of " + features + " features and " + outputs
                    + " outputs need arrays of " + (long) size * features + " and " + (long) size * outputs
                    + ", not " + inputs.length + " and " + targets.length);
        }
    }

    /**
     * Refuses numbers that nothing can be computed of.
     *
     * @throws InvalidInputException if an input or a target is NaN or infinite, with its place
     */
    public void requireFinite() {
        requireFinite(inputs, features, "input");
        requireFinite(targets, outputs, "target");
    }

    private static void requireFinite(float[] values, int width, String kind) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new InvalidInputException(
                        kind + " " + i % width + " of row " + i / width + " is " + values[i],
                        "a cell was empty, or scaling divided by 0");
            }
        }
    }

    /**
     * The given rows, in the given order.
     *
     * @param rows row numbers from 0, repeats allowed
     */
    public Batch rows(int[] rows) {
        float[] pickedInputs = new float[Math.multiplyExact(rows.length, features)];
        float[] pickedTargets = new float[Math.multiplyExact(rows.length, outputs)];
        for (int n = 0; n < rows.length; n++) {
            System.arraycopy(inputs, rows[n] * features, pickedInputs, n * features, features);
            System.arraycopy(targets, rows[n] * outputs, pickedTargets, n * outputs, outputs);
        }
        return new Batch(pickedInputs, pickedTargets, rows.length, features, outputs);
    }

    /**
     * Consecutive rows.
     *
     * @param from the first row
     * @param to one past the last row
     */
    public Batch range(int from, int to) {
        return new Batch(
                Arrays.copyOfRange(inputs, from * features, to * features),
                Arrays.copyOfRange(targets, from * outputs, to * outputs),
                to - from,
                features,
                outputs);
    }

    /** The rows of this batch, then those of another of the same widths. */
    public Batch and(Batch other) {
        if (features != other.features || outputs != other.outputs) {
            throw new IllegalArgumentException("samples of " + features + " features and " + outputs
                    + " outputs cannot be joined with samples of " + other.features + " and " + other.outputs);
        }
        return new Batch(
                joined(inputs, other.inputs), joined(targets, other.targets), size + other.size, features, outputs);
    }

    private static float[] joined(float[] first, float[] second) {
        float[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
